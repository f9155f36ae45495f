/// The newest look at all droplets of the account.
package struct ListingResource: Codable, Hashable, Sendable {
    package var takenAt: Timestamp
    package var droplets: Int
    package var isComplete: Bool

    /// How many droplets are not ours; they are never touched.
    package var foreign: Int

    /// Droplets with our marker that no pod explains.
    package var orphans: [String]

    package init(takenAt: Timestamp, droplets: Int, isComplete: Bool, foreign: Int, orphans: [String]) {
        self.takenAt = takenAt
        self.droplets = droplets
        self.isComplete = isComplete
        self.foreign = foreign
        self.orphans = orphans
    }

    private enum CodingKeys: String, CodingKey {
        case takenAt = "taken_at"
        case droplets
        case isComplete = "complete"
        case foreign
        case orphans
    }
}
