/// `POST /v1/rebuild`, which asks for nothing more.
package struct RebuildRequest: RequestContent, Hashable, Sendable {
    package static let fieldNames: Set<String> = []

    package init() {}
}
