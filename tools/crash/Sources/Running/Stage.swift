import EventLog
import LogTestSupport
import PodsTestSupport

/// Where a phase happens, and what it draws its names and its chance from.
struct Stage: Sendable {
    let world: World
    let notes: Notes

    /// Begins the names of commands and pods, so that no two processes that write the same log choose the same.
    let name: String
    let seed: UInt64
    var clock = HandClock()

    /// The same with another name.
    func named(_ name: String) -> Stage {
        Stage(world: world, notes: notes, name: name, seed: seed, clock: clock)
    }

    var configuration: EventLogConfiguration {
        world.configuration(clock: clock)
    }
}
