internal import Pods

extension History {
    /// Takes one random step in time, perhaps with a beat, and gives the command that comes next.
    package mutating func step(_ commands: inout RandomCommands) -> FleetCommand {
        now += Int64.random(in: 0..<1_000, using: &commands.generator)
        if let attempt = fleet.attempts.values.sorted(by: { $0.id < $1.id }).randomElement(using: &commands.generator),
            Bool.random(using: &commands.generator)
        {
            beat(attempt.id, in: attempt.pod)
        }
        return commands.next(in: fleet, now: now)
    }

    /// A history of random commands, those refused left out.
    package static func random(seed: UInt64, commandCount: Int = 300) -> History {
        var history = History()
        var commands = RandomCommands(seed: seed)
        for _ in 0..<commandCount {
            _ = try? history.decide(history.step(&commands))
        }
        return history
    }
}
