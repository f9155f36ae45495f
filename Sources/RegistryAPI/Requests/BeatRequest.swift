/// What `POST /v1/pods/{id}/heartbeat` takes: nothing, since who beats says all by its key.
package struct BeatRequest: RequestContent, Hashable, Sendable {
    package static let fieldNames: Set<String> = []

    package init() {}
}
