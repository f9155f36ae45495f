import Pods
import PodsTestSupport
import Testing

@Suite struct FleetModelTests {
    @Test(arguments: Seeds.fresh)
    func `the fleet does what the plain model does, and refuses what it refuses`(seed: UInt64) throws {
        var history = History()
        try history.decide(.define(.sample("pwn"), replacing: false))
        var model = ModelFleet(challenges: ["pwn"])
        var commands = RandomCommands(seed: seed)
        for _ in 0..<300 {
            history.now += Int64.random(in: 0..<500, using: &commands.generator)
            if Int.random(in: 0..<10, using: &commands.generator) == 0 {
                model.expireClaims(now: history.now)
                _ = try? history.decide(.expireClaims)
            }
            let isPlacement = Int.random(in: 0..<8, using: &commands.generator) == 0
            let command = isPlacement ? commands.placementCommand() : commands.podCommand(now: history.now)
            let isAllowed = model.carryOut(command, now: history.now)
            #expect(((try? history.decide(command)) != nil) == isAllowed, "\(command)")
            #expect(history.fleet.modelPods == model.pods, "\(command)")
        }
    }
}
