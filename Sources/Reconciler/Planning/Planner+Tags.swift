internal import Pods

extension Planner {
    /// The pod's tags and the registry's own; DigitalOcean compares them without case.
    func wantedTags(of pod: Pod) -> [String] {
        (pod.tags.keys.map(\.rawValue) + [Self.registryTag(registry)]).sorted()
    }

    /// The tag on every droplet of a registry: for people's eyes; nothing is ever decided by it.
    static func registryTag(_ registry: String) -> String {
        "podledger:\(registry)"
    }

    /// Adds what is missing and removes what the pod no longer carries; silent where the token may not see tags.
    func tagActions(_ sighting: Sighting, of pod: Pod) -> [Action] {
        guard let seen = sighting.tags else { return [] }
        let wanted = Set(wantedTags(of: pod))
        let present = Set(seen.map { $0.lowercased() })
        let missing = wanted.subtracting(present).sorted().map { tag in
            let kind = Action.Kind.tag(dropletID: sighting.dropletID, tag)
            return Action(
                kind,
                for: pod.row,
                "the pod carries '\(tag)' and its droplet does not",
                because: pod.position
            )
        }
        let surplus = present.subtracting(wanted).sorted().map { tag in
            let kind = Action.Kind.untag(dropletID: sighting.dropletID, tag)
            return Action(
                kind,
                for: pod.row,
                "the droplet carries '\(tag)' and its pod does not",
                because: pod.position
            )
        }
        return missing + surplus
    }
}
