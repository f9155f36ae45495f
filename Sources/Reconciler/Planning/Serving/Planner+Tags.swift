internal import Pods

extension Planner {
    /// The pod's tags and the registry's own, in lower case; DigitalOcean tells no two apart by case, but finds a tag only
    /// by the spelling that it has.
    func wantedTags(of pod: Pod) -> [String] {
        (pod.tags.keys.map(\.rawValue) + [registryTag]).sorted()
    }

    /// Adds what is missing and removes what the pod no longer carries; silent where the token may not see tags.
    func tagActions(_ sighting: Sighting, of pod: Pod) -> [Action] {
        guard let seen = sighting.tags, !isTagged(seen, like: pod) else { return [] }
        let wanted = Set(wantedTags(of: pod))
        let spellings = Dictionary(seen.map { ($0.lowercased(), $0) }) { first, _ in first }
        let present = Set(spellings.keys)
        let droplet = sighting.dropletID
        let missing = unsettled(wanted.subtracting(present), on: droplet).map { tag in
            let reason = "the pod carries '\(tag)' and its droplet does not"
            return Action(.tag(dropletID: droplet, tag), for: pod.row, reason, because: pod.position)
        }
        let surplus = unsettled(present.subtracting(wanted), on: droplet).map { spellings[$0] ?? $0 }.map { tag in
            let reason = "the droplet carries '\(tag)' and its pod does not"
            return Action(.untag(dropletID: droplet, tag), for: pod.row, reason, because: pod.position)
        }
        return missing + surplus
    }

    /// Whether there is nothing to do, as nearly always; a tag spelled otherwise only costs the longer way.
    private func isTagged(_ seen: [String], like pod: Pod) -> Bool {
        guard seen.count == pod.tags.count + 1 else { return false }
        return seen.allSatisfy { text in text == registryTag || Tag(text).map { pod.tags[$0] != nil } ?? false }
    }

    /// Leaves out what has been changed since the survey, which cannot show it yet.
    private func unsettled(_ tags: Set<String>, on droplet: Int64) -> [String] {
        tags.filter { memory.labelledAt[Memory.Label(dropletID: droplet, tag: $0)] == nil }.sorted()
    }
}
