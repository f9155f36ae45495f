internal import RegistryAPI

/// The columns of a list of challenges.
struct ChallengeTable {
    let now: Timestamp
    let isWide: Bool

    func table(_ challenges: [ChallengeResource]) -> Table {
        let headings =
            ["ID", "NAME", "IMAGE", "PORTS", "PODS"] + (isWide ? ["ROW", "VERSION", "AGE", "WITHDRAWN"] : [])
        return Table(headings, rows: challenges.map(cells))
    }

    private func cells(_ challenge: ChallengeResource) -> [String] {
        let cells = [
            challenge.id,
            challenge.name,
            challenge.image,
            challenge.portText,
            String(challenge.placements.count),
        ]
        return isWide ? cells + wideCells(challenge) : cells
    }

    private func wideCells(_ challenge: ChallengeResource) -> [String] {
        [
            String(challenge.row),
            String(challenge.version),
            Age(of: challenge.definedAt, at: now).description,
            challenge.withdrawn.map { Age(of: $0.at, at: now).retrospect } ?? "-",
        ]
    }
}

extension ChallengeResource {
    var portText: String {
        ports.isEmpty ? "-" : ports.joined(separator: ",")
    }
}
