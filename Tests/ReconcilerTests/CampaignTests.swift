import Pods
import Reconciler
import Testing

/// Many short histories of a small fleet in a bad world, each of which must end well once the world is good again.
@Suite struct CampaignTests {
    private static let runsPerCase: UInt64 = 60

    @Test(arguments: 0..<UInt64(20))
    func `whatever goes wrong, the fleet is right in the end and no droplet was wronged on the way`(part: UInt64) {
        for run in 0..<Self.runsPerCase {
            let seed = part * 1_000 + run
            let problems = Campaign(seed: seed).problems()

            #expect(problems.isEmpty, "seed \(seed): \(problems.joined(separator: "\n"))")
        }
    }
}
