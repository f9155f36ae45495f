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
        let serving = fleet.attempts.values.filter { $0.dropletID == droplet && $0.isOpen }
        for attempt in serving {
            #expect(fleet.pods[attempt.pod]?.isRetired == true, "droplet \(droplet) serves a living pod")
        }
    }

    private static func checkDroplets(of fleet: Fleet) {
        for pod in fleet.pods.values {
            let open = pod.attempts.filter { fleet.attempts[$0]?.isOpen == true }
            #expect(open.count <= 1, "pod \(pod.id) has two open attempts")
        }
        let droplets = fleet.attempts.values.compactMap(\.dropletID)
        #expect(Set(droplets).count == droplets.count, "two attempts share a droplet")
        for attempt in fleet.attempts.values where attempt.isOpen {
            guard let droplet = attempt.dropletID else { continue }
            #expect(fleet.duplicates[droplet] == nil, "droplet \(droplet) serves and is a duplicate")
        }
    }
}
