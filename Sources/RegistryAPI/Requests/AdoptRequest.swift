/// `POST /v1/orphans/{droplet}/adopt`.
package struct AdoptRequest: RequestContent, Hashable, Sendable {
    package static let fieldNames: Set<String> = ["id"]

    /// What the new pod is called; by default what the droplet's marker says, if that id is free.
    package var id: String?

    package init(id: String? = nil) {
        self.id = id
    }
}
