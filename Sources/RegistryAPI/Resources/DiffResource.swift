/// What changed between two moments.
package struct DiffResource: Codable, Hashable, Sendable {
    package var from: MomentResource
    package var to: MomentResource
    package var changes: [ChangeResource]

    package init(from: MomentResource, to: MomentResource, changes: [ChangeResource]) {
        self.from = from
        self.to = to
        self.changes = changes
    }

    private enum CodingKeys: String, CodingKey {
        case from
        case to
        case changes
    }
}
