import EventLog

/// Where a phase happens, and what it draws its names and its chance from.
struct Stage: Sendable {
    let world: World
    let notes: Notes

    /// Begins the names of commands and pods, so that no two processes that write the same log choose the same.
    let name: String
    let seed: UInt64
    let clock = HandClock()

    var configuration: EventLogConfiguration {
        world.configuration(clock: clock)
    }
}
