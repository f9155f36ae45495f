package import RegistryAPI

/// All that is known of one challenge, for people.
package struct ChallengeDescription {
    let challenge: ChallengeResource
    let now: Timestamp

    package init(challenge: ChallengeResource, now: Timestamp) {
        self.challenge = challenge
        self.now = now
    }

    package var text: String {
        [overview.text, pods].compactMap(\.self).joined(separator: "\n\n")
    }

    private var overview: FieldList {
        FieldList([
            ("Challenge", challenge.id),
            ("Row", String(challenge.row)),
            ("Version", "\(challenge.version), as of position \(challenge.position)"),
            ("Name", challenge.name),
            ("Image", challenge.image),
            ("Ports", challenge.portText),
            ("Defined", "\(moment(challenge.definedAt)), event \(challenge.definition)"),
            ("Withdrawn", challenge.withdrawn.map { "\(moment($0.at)): \($0.reason)" }),
        ])
    }

    private var pods: String? {
        guard !challenge.placements.isEmpty else { return nil }
        return Table(["ROW", "POD"], rows: challenge.placements.map { [String($0.row), $0.pod] }).text()
    }

    private func moment(_ time: Timestamp) -> String {
        "\(time) (\(Age(of: time, at: now).phrase))"
    }
}
