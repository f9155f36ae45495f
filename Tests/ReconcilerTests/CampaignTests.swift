import Pods
import Reconciler
import Testing

/// Many short histories of a small fleet in a bad world, each of which must end well once the world is good again.
@Suite struct CampaignTests {
    private static let runsPerCase: UInt64 = 15

    @Test(arguments: 0..<UInt64(20))
    func `whatever goes wrong, the fleet is right in the end and no droplet was wronged on the way`(part: UInt64) {
        for run in 0..<Self.runsPerCase {
            let seed = part * 1_000 + run
            var campaign = Campaign(seed: seed)
            let problems = campaign.problems()

            #expect(problems.isEmpty, "seed \(seed): \(problems.joined(separator: "\n"))")
        }
    }

    @Test func `campaigns meet every trouble a droplet can be in, so that what is said of them is not said of nothing`()
    {
        var met: Set<String> = []
        for seed in 0..<UInt64(60) {
            var campaign = Campaign(seed: seed)
            _ = campaign.problems()
            met.formUnion(campaign.events.compactMap(\.trouble))
        }

        #expect(met == ["accepted", "adopted", "refused", "unknown", "lost", "gone", "held", "retired"])
    }
}

extension Event {
    fileprivate var trouble: String? {
        switch self {
        case .dropletAccepted: "accepted"
        case .dropletAdopted: "adopted"
        case .dropletRefused: "refused"
        case .dropletUnknown: "unknown"
        case .dropletLost: "lost"
        case .dropletGone: "gone"
        case .reconcilerHeld: "held"
        case .podRetired: "retired"
        default: nil
        }
    }
}
