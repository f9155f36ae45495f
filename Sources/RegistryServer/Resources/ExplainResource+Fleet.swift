package import Pods
package import Reconciler
package import RegistryAPI

extension ExplainResource {
    /// Everything the log and the newest plan say of the pod, fact by fact.
    package init(_ pod: Pod, in fleet: Fleet, condition: Condition?) {
        let attempts = pod.attempts.compactMap { fleet.attempts[$0] }
        var facts = pod.facts + attempts.flatMap(\.facts)
        for duplicate in fleet.duplicates.values where duplicate.pod == pod.row { facts.append(duplicate.fact) }
        facts.sort { ($0.position ?? 0) < ($1.position ?? 0) }
        if let condition { facts.append(FactResource(condition.reason, at: condition.cause)) }
        self.init(
            pod: PodResource(pod, in: fleet, condition: condition),
            facts: facts,
            attempts: attempts.map(DropletResource.init)
        )
    }
}

extension FactResource {
    fileprivate init(_ text: String, at event: EventID) {
        self.init(text: text, position: event.rawValue)
    }
}

extension Pod {
    fileprivate var facts: [FactResource] {
        let origin = template.map { " from the template '\($0.name)'" } ?? ""
        let created = FactResource("it was created\(origin); its image is '\(image)'", at: row)
        return [created]
            + [
                protection.map { FactResource("it is protected: it cannot be retired", at: $0) },
                claim.map { FactResource("it is claimed by '\($0.holder)'\($0.end)", at: $0.event) },
                pause.map { FactResource("the reconciler leaves it alone: \($0.reason)", at: $0.event) },
                silence.map { FactResource("its machine has fallen silent", at: $0.event) },
                retirement.map { FactResource("it is retired: \($0.reason)", at: $0.event) },
                abandonment.map { FactResource("what it still has was given up: \($0.reason)", at: $0.event) },
                beat.map { FactResource("its machine beat last at \(Timestamp(milliseconds: $0.time))", at: $0.row) },
            ].compactMap(\.self)
    }
}

extension Pod.Claim {
    fileprivate var end: String {
        until.map { " until \(Timestamp(milliseconds: $0))" } ?? ""
    }
}

extension Attempt {
    fileprivate var facts: [FactResource] {
        let wish = "\(specification.size) in \(specification.region), image '\(specification.image)'"
        let requested = FactResource("\(wasFound ? "a droplet was adopted" : "a droplet was asked for"): \(wish)", at: id)
        let reached = phase == .requested ? nil : FactResource(phaseSentence, at: phaseEvent)
        let deleted = deletion.map { FactResource("the droplet is to be deleted: \($0.reason)", at: $0.event) }
        let facts = [
            requested, reached, off.map { FactResource("it was seen switched off", at: $0) }, powered, deleted,
        ]
        return facts.compactMap(\.self)
    }

    private var powered: FactResource? {
        power.map { FactResource("its power was to be changed (\($0.action.rawValue)): \($0.reason)", at: $0.event) }
    }

    private var phaseSentence: String {
        switch phase {
        case .requested: "the create is on its way"
        case .unknown: "nobody knows whether the create was carried out: \(note ?? "no answer came")"
        case .refused: "DigitalOcean refused the create: \(refused?.message ?? "no reason was given")"
        case .accepted: "DigitalOcean makes droplet \(dropletName)"
        case .active: "droplet \(dropletName) runs at \(ip ?? "an unknown address")"
        case .lost: "droplet \(dropletName) was lost: \(note ?? "no reason was given")"
        case .gone: "droplet \(dropletName) is deleted and gone"
        }
    }

    private var dropletName: String {
        dropletID.map(String.init) ?? "without an id"
    }
}

extension Duplicate {
    fileprivate var fact: FactResource {
        let state = isGone ? "was a duplicate of" : "is a duplicate of"
        return FactResource("droplet \(dropletID) \(state) droplet \(keptDropletID)", at: event)
    }
}
