import EventLog
import LogTestSupport
import PodsTestSupport

/// The directory that everything is written below.
struct World: Sendable {
    let path: String

    var data: String { "\(path)/data" }

    /// A log with a map so small that opening it costs nothing, in which each segment is sealed by itself.
    func configuration(clock: HandClock = HandClock()) -> EventLogConfiguration {
        EventLogConfiguration(directory: data, mapSize: 64 << 20, segmentsPerSeal: 1, clock: LogClock { clock.now })
    }
}
