internal import Pods
internal import RegistryAPI

/// Which challenges a list is to hold.
struct ChallengeChoice: Sendable {
    /// In lower case; each must stand in the id, the name or the image.
    private let keywords: [String]
    private let includesWithdrawn: Bool

    init(keywords: [String], includesWithdrawn: Bool) {
        self.keywords = keywords.map { $0.lowercased() }
        self.includesWithdrawn = includesWithdrawn
    }

    func list(_ fleet: Fleet) -> ChallengeList {
        let placements = fleet.placements
        let chosen = fleet.challenges.values.filter(isChosen).sorted { $0.definition.id < $1.definition.id }
        return ChallengeList(
            position: fleet.head.rawValue,
            challenges: chosen.map { ChallengeResource($0, placements[$0.definition.id] ?? [], asOf: fleet.head) }
        )
    }

    private func isChosen(_ challenge: Challenge) -> Bool {
        guard includesWithdrawn || !challenge.isWithdrawn else { return false }
        let definition = challenge.definition
        let texts = [definition.id.rawValue, definition.name, definition.image.rawValue].map { $0.lowercased() }
        return keywords.allSatisfy { keyword in texts.contains { $0.contains(keyword) } }
    }
}
