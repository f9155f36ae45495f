/// The rows of the views, from which a fleet is put together again without a replay.
package struct FleetRows: Sendable {
    package var pods: [Pod] = []
    package var versions: [(pod: EventID, version: UInt32, position: EventID)] = []
    package var tags: [(pod: EventID, tag: Tag, row: EventID)] = []
    package var attributes: [(pod: EventID, key: AttributeKey, attribute: Pod.Attribute)] = []
    package var beats: [(pod: EventID, beat: Pod.Beat)] = []
    package var attempts: [Attempt] = []
    package var duplicates: [Duplicate] = []
    package var challenges: [Challenge] = []
    package var placements: [(pod: EventID, challenge: ChallengeID, row: EventID)] = []
    package var keys: [APIKey] = []
    package var registry = RegistryState()
    package var reservedIDs: [(id: PodID, event: EventID)] = []

    package init() {}
}

extension FleetRows {
    /// Rows of pods that have no row of their own: there is no place for them in a fleet.
    package var orphans: [ViewRow] {
        let known = Set(pods.map(\.row))
        let newest = versions.map { ($0.pod, ViewRow.version(pod: $0.pod)) }
        let labels = tags.map { ($0.pod, ViewRow.tag(pod: $0.pod, $0.tag)) }
        let settings = attributes.map { ($0.pod, ViewRow.attribute(pod: $0.pod, $0.key)) }
        let signs = beats.map { ($0.pod, ViewRow.beat($0.pod)) }
        let tasks = placements.map { ($0.pod, ViewRow.placement(pod: $0.pod, $0.challenge)) }
        return (newest + labels + settings + signs + tasks).filter { !known.contains($0.0) }.map(\.1)
    }
}
