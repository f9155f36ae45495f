internal import LMDB

/// What watches over a log while it is open.
struct Watchers: Sendable {
    let meter: Meter
    let probe: RoomProbe
    let readers = ReaderWatch()
    let clock: LogClock
    let exposure: DirectoryExposure?

    init(_ store: LogStore, _ configuration: EventLogConfiguration) throws(EventLogError) {
        let environment = try store.opened()
        probe = RoomProbe(configuration)
        clock = configuration.clock
        exposure = try LogDirectory(path: configuration.directory).exposure()
        do throws(LMDBError) { meter = Meter(try probe.look(at: environment)) } catch { throw .store(error) }
    }
}
