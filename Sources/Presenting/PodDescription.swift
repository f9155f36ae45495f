package import RegistryAPI

/// All that is known of one pod, for people.
package struct PodDescription {
    private static let eventMaximum = 10

    let pod: PodResource
    let events: [EventResource]
    let now: Timestamp

    package init(pod: PodResource, events: [EventResource], now: Timestamp) {
        self.pod = pod
        self.events = events
        self.now = pod.time ?? now
    }

    package var text: String {
        [overview.text, tags, attributes, placements, lastEvents].compactMap(\.self).joined(separator: "\n\n")
    }

    private var overview: FieldList {
        FieldList([
            ("Pod", pod.id),
            ("Row", String(pod.row)),
            ("Version", "\(pod.version), as of position \(pod.position)"),
            ("Image", pod.image),
            ("Template", pod.template),
            ("Claim", pod.claim.map(claim) ?? "none"),
            ("Protected", pod.isProtected ? "yes" : "no"),
            ("Retired", pod.retired.map { "\(moment($0.at)): \($0.reason)" }),
            ("Phase", pod.phase + (pod.isReady ? ", ready" : "")),
            ("Address", pod.ip ?? "none"),
            ("Droplet", pod.droplet.map(droplet) ?? "none"),
            ("Condition", pod.condition.map(condition)),
            ("Created", moment(pod.createdAt)),
            ("Last beat", pod.lastBeatAt.map(moment) ?? "never"),
        ])
    }

    private var tags: String? {
        guard !pod.tags.isEmpty else { return nil }
        return Table(["ROW", "TAG"], rows: pod.tags.map { [String($0.row), $0.tag] }).text()
    }

    private var attributes: String? {
        guard !pod.attributes.isEmpty else { return nil }
        let rows = pod.attributes.map { [String($0.row), $0.key, $0.type, $0.value.description] }
        return Table(["ROW", "ATTRIBUTE", "TYPE", "VALUE"], rows: rows).text()
    }

    private var placements: String? {
        guard !pod.placements.isEmpty else { return nil }
        return Table(["ROW", "CHALLENGE"], rows: pod.placements.map { [String($0.row), $0.challenge] }).text()
    }

    private var lastEvents: String? {
        guard !events.isEmpty else { return nil }
        return EventTable(showsPod: false, isWide: false).table(events.suffix(Self.eventMaximum)).text()
    }
}

extension PodDescription {
    private func claim(_ claim: ClaimResource) -> String {
        claim.holder + (claim.until.map { " until \(moment($0))" } ?? "")
    }

    private func droplet(_ droplet: DropletResource) -> String {
        let id = droplet.id.map { "\($0), " } ?? ""
        let since = droplet.since.map { " since \(moment($0))" } ?? ""
        return "\(id)\(droplet.name), attempt \(droplet.attempt), \(droplet.phase)\(since)"
    }

    private func condition(_ condition: ConditionResource) -> String {
        let cause = condition.cause.map { " (event \($0))" } ?? ""
        let next = condition.nextActionAt.map { "; next look \(Age(of: $0, at: now).prospect)" } ?? ""
        return "\(condition.name): \(condition.reason)\(cause)\(next)"
    }

    private func moment(_ time: Timestamp) -> String {
        "\(time) (\(Age(of: time, at: now).phrase))"
    }
}
