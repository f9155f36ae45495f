/// The body of a request that says everything by its method and address.
package struct EmptyRequest: RequestContent, Hashable, Sendable {
    package static let fieldNames: Set<String> = []

    package init() {}
}
