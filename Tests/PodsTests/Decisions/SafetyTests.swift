import Pods
import PodsTestSupport
import Testing

/// What must be true of every fleet, whatever was asked of it.
@Suite struct SafetyTests {
    @Test(arguments: Seeds.fresh)
    func `no history makes two droplets serve or an unlicensed one go`(seed: UInt64) {
        var history = History()
        var commands = RandomCommands(seed: seed)
        for _ in 0..<300 {
            let command = history.step(&commands)
            let before = history.fleet
            guard let added = try? history.decide(command) else { continue }
            for event in added { Self.checkDeletion(event, before) }
            Self.checkDroplets(of: history.fleet)
        }
    }

    private static func checkDeletion(_ event: Event, _ fleet: Fleet) {
        guard case .dropletDeleteRequested(_, let droplet, _) = event else { return }
        #expect(fleet.isKnown(droplet), "droplet \(droplet) is nobody's")
        for attempt in fleet.attempts.values where attempt.dropletID == droplet && attempt.isOpen {
            guard let pod = fleet.pods[attempt.pod], !pod.isRetired else { continue }
            let serving = fleet.openAttempt(of: pod)
            #expect(serving != nil && serving?.id != attempt.id, "droplet \(droplet) serves a living pod")
            #expect(attempt.replacedBy != nil, "droplet \(droplet) was not replaced")
            #expect(attempt.wasGivenUp || serving?.phase == .active, "nothing serves instead of droplet \(droplet)")
        }
    }

    private static func checkDroplets(of fleet: Fleet) {
        for pod in fleet.pods.values {
            let open = fleet.openAttempts(of: pod)
            let staying = open.filter { $0.replacedBy == nil }.map(\.id)
            let chosen = [fleet.openAttempt(of: pod), fleet.successor(of: pod)].compactMap { $0?.id }
            #expect(staying == chosen, "pod \(pod.id) has more attempts that may serve than one and its successor")
            #expect(fleet.outgoing(of: pod).count + chosen.count == open.count)
            if let silence = pod.silence { #expect(silence.attempt == chosen.first) }
        }
        let droplets = fleet.attempts.values.compactMap(\.dropletID)
        #expect(Set(droplets).count == droplets.count, "two attempts share a droplet")
        for attempt in fleet.attempts.values where attempt.isOpen {
            guard let droplet = attempt.dropletID else { continue }
            #expect(fleet.duplicates[droplet] == nil, "droplet \(droplet) serves and is a duplicate")
        }
    }
}
