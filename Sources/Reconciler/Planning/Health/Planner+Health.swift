internal import Pods

extension Planner {
    /// Judges a machine that runs by its beats, and by a second witness before anything is done about it.
    func assessHealth(_ attempt: Attempt, _ sighting: Sighting, of pod: Pod) -> Assessment {
        let health = health(of: attempt, pod)
        switch health {
        case .well, .starting: return Assessment(condition: runningCondition(attempt, of: pod, health))
        case .unhearable(let muteness): return Assessment(condition: unhearableCondition(muteness))
        case .overdue: return assessOverdue(attempt, of: pod)
        case .recovered: return assessRecovered(attempt, of: pod)
        case .neverHeard, .dead, .silent, .doubtful, .unresponsive:
            return assessSilent(attempt, sighting, of: pod, health)
        }
    }

    private func runningCondition(_ attempt: Attempt, of pod: Pod, _ health: Health) -> Condition {
        guard case .starting(let end) = health else {
            let note = pod.isExpectedToBeat ? memory.vigil.deafness.map { "; beats are not judged: \($0)" } : nil
            return Condition(.ready, "the droplet runs\(note ?? "")", because: attempt.phaseEvent)
        }
        let reason = "the droplet runs; its machine has not beaten yet"
        return Condition(.starting, reason, because: attempt.phaseEvent, nextActionAt: end.map(now.wall(at:)))
    }

    /// Nobody knows how such a machine is, and nothing is done on that account: a healthy one would be lost.
    private func unhearableCondition(_ muteness: Muteness) -> Condition {
        let reason =
            "the droplet runs, and its machine cannot be heard: \(muteness); \(muteness.remedy), set its image, be it the "
            + "same again, to have it made anew, or retire it"
        return Condition(.silent, reason, because: muteness.event, needsPerson: true)
    }

    private func assessOverdue(_ attempt: Attempt, of pod: Pod) -> Assessment {
        let reason =
            pod.hasBeaten(attempt)
            ? "its machine has not beaten for \(policy.silenceGrace / 1_000) s"
            : "its machine enrolled, and has not beaten for \(policy.enrolmentGrace / 60_000) min"
        return Assessment(
            condition: Condition(.silent, reason, because: attempt.phaseEvent, nextActionAt: now.wall),
            actions: [Action(.silence(attempt: attempt.id), for: pod.row, reason, because: attempt.phaseEvent)]
        )
    }

    private func assessRecovered(_ attempt: Attempt, of pod: Pod) -> Assessment {
        let cause = pod.silence?.event ?? attempt.phaseEvent
        let reason = "its machine beats again"
        return Assessment(
            condition: Condition(.ready, reason, because: cause),
            actions: [Action(.recover(attempt: attempt.id), for: pod.row, reason, because: cause)]
        )
    }

    /// Asks the machine itself; turns it off and on once; and names it dead only then.
    private func assessSilent(_ attempt: Attempt, _ sighting: Sighting, of pod: Pod, _ health: Health) -> Assessment {
        let probe = health.isProbed ? probe(attempt, of: pod) : nil
        let next = probe?.dueAt ?? health.graceEnd
        let condition = condition(of: health, attempt, pod, isLocked: sighting.isLocked, next: next)
        var assessment = Assessment(condition: condition, actions: [probe].compactMap(\.self))
        guard health == .unresponsive, pod.guardian == nil, !sighting.isLocked else { return assessment }
        assessment.actions += cycle(attempt, of: pod)
        return assessment
    }

    private func probe(_ attempt: Attempt, of pod: Pod) -> Action? {
        guard let droplet = attempt.dropletID, let ip = attempt.ip, let silence = pod.silence else { return nil }
        let target = ProbeTarget(dropletID: droplet, ip: ip, ports: pod.probedPorts)
        let reason = "its machine is silent; does a port of it answer?"
        let dueAt = memory.sounding(of: pod.row).map { $0.at + policy.probeInterval } ?? 0
        return Action(.probe(target), for: pod.row, reason, because: silence.event, dueAt: dueAt)
    }

    /// The intent, and the call that follows from it; once for each attempt, which the log counts.
    private func cycle(_ attempt: Attempt, of pod: Pod) -> [Action] {
        guard let droplet = attempt.dropletID, let silence = pod.silence else { return [] }
        let reason = "its machine is silent and no port of it answers"
        guard let power = attempt.power, attempt.powerCycleCount > 0 else {
            let request = Action.Kind.requestPower(attempt: attempt.id, .powerCycle)
            return [Action(request, for: pod.row, reason, because: silence.event)]
        }
        let order = PowerOrder(dropletID: droplet, action: .powerCycle, intent: power.event)
        return [Action(.power(order), for: pod.row, reason, because: power.event)]
    }
}

extension Muteness {
    fileprivate var remedy: String {
        switch self {
        case .revoked: "rearm it to give it another key"
        case .rearmed: "put that key on it"
        }
    }
}

extension Health {
    /// Whether a sign of life is asked for: as soon as the machine's grace is over, and for as long as it is silent.
    fileprivate var isProbed: Bool {
        switch self {
        case .doubtful, .unresponsive, .dead: true
        default: false
        }
    }

    fileprivate var graceEnd: Int64? {
        if case .silent(let end) = self { end } else { nil }
    }
}

extension Pod {
    private static let ssh = 22

    /// Where the machine may answer: SSH, and what attributes name, such as `vnc_port` or `web.port`, unless it is the
    /// machine itself that names them.
    fileprivate var probedPorts: [Int] {
        let named = attributes.compactMap { key, attribute -> Int? in
            guard key.namesPort, !key.isMachines, case .int(let port) = attribute.value, (1...65_535).contains(port)
            else { return nil }
            return Int(port)
        }
        return Set(named + [Self.ssh]).sorted()
    }
}

extension AttributeKey {
    fileprivate var namesPort: Bool {
        rawValue.split { "._-".contains($0) }.last == "port"
    }
}
