import Pods
import Reconciler
import Testing

extension World {
    /// Checks what must hold of every effect, whatever the test is about.
    mutating func watch(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .delete(let droplet, _): watchDelete(droplet)
            case .create(let attempt, _, _, _): watchCreate(attempt)
            case .power(let order, let pod): watchPower(order, pod)
            default: break
            }
        }
    }

    private mutating func watchDelete(_ droplet: Int64) {
        let fleet = book.fleet
        if let duplicate = fleet.duplicates[droplet] {
            expect(duplicate.deletion != nil, "droplet \(droplet) is deleted without a word in the log")
            return
        }
        guard let owner = fleet.attempts.values.first(where: { $0.dropletID == droplet }) else {
            return expect(false, "droplet \(droplet) is deleted and is none of ours")
        }
        let pod = fleet.pods[owner.pod]
        if let pod, !pod.isRetired {
            let serving = fleet.openAttempt(of: pod)
            expect(owner.replacedBy != nil, "droplet \(droplet) is deleted without a tombstone or a replacement")
            expect(serving != nil && serving?.id != owner.id, "droplet \(droplet) is deleted and serves")
        } else {
            expect(pod?.isProtected == false && pod?.claim == nil, "droplet \(droplet) is deleted while held")
        }
        expect(owner.deletion != nil, "droplet \(droplet) is deleted without a word in the log")
    }

    private mutating func watchPower(_ order: PowerOrder, _ pod: EventID) {
        guard let pod = book.fleet.pods[pod] else { return }
        expect(!pod.isRetired && pod.pause == nil, "the power of a pod is changed that is to be left alone")
        guard order.action == .powerCycle else { return }
        expect(pod.claim == nil && !pod.isProtected, "a machine is turned off that is held")
        expect(pod.silence != nil, "a machine is turned off that is not silent")
        let before = sent.count { $0.effect == .power(order, pod: pod.row) }
        expect(before <= refusedPowerCount, "droplet \(order.dropletID) is turned off twice for one intent")
        expect(book.fleet.openAttempt(of: pod)?.powerCycleCount == 1, "droplet \(order.dropletID) is turned off again")
    }

    private mutating func watchCreate(_ attempt: EventID) {
        let isKnown = book.fleet.attempts[attempt]?.phase == .requested
        expect(isKnown, "a create leaves whose attempt \(attempt) is not an open intent")
        let before = sent.count {
            if case .create(attempt, _, _, _) = $0.effect { true } else { false }
        }
        expect(before == 0, "a create of attempt \(attempt) leaves twice")
    }

    /// Checks that the pod of this marker has one machine at most.
    mutating func watchCloud(_ name: String) {
        guard !hasTwins, let marker = Marker(name), marker.registry == Self.registry else { return }
        let living = cloud.living(of: marker.pod, at: now)
        let open = book.fleet.pod(marker.pod).map { book.fleet.openAttempts(of: $0).count } ?? 0
        expect(living.count <= max(1, open), "pod \(marker.pod) has droplets \(living) at once")
    }

    /// Checks that the machine neither spins nor oversleeps; not always, since it costs as much as a step.
    mutating func watchWakes() {
        guard book.fleet.pods.count < 50, generator.chance(0.3) else { return }
        expect(machine.nextWake > reading.boot, "the machine wants to be woken at once, at \(reading.boot)")
        var early = machine
        let ahead = max(0, machine.nextWake - reading.boot - 1)
        let later = Reading(wall: wall + ahead, boot: reading.boot + ahead)
        let missed = early.step(Input(.woke, fleet: book.fleet, now: later))
        expect(missed.isEmpty, "the machine sleeps past \(missed)")
    }

    /// Fails the test that runs at once, be it about this or not.
    private mutating func expect(_ isTrue: Bool, _ problem: String) {
        guard !isTrue, problemCount < 20 else { return }
        problemCount += 1
        Issue.record("seed \(seed), \(reading.boot) ms after the process began: \(problem)")
    }
}
