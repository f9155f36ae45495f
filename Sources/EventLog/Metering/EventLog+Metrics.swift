internal import LMDB

extension EventLog {
    /// What the log has done, at the price of a lock.
    package var activity: LogActivity { watchers.meter.activity }

    /// Looks at the disk, the map and the readers; in the caller's thread, without holding up the writer.
    package func metrics() throws(EventLogError) -> LogMetrics {
        let environment = try reader.store.opened()
        do throws(LMDBError) {
            let info = try environment.info()
            let room = try watchers.probe.look(at: environment)
            let readers = try watchers.readers.look(at: environment, now: watchers.clock.now)
            watchers.meter.note(room)
            let (head, sealed) = try environment.read { transaction throws(LMDBError) in
                (try reader.store.tables.head(in: transaction), try reader.store.tables.sealed(in: transaction))
            }
            return LogMetrics(
                activity: watchers.meter.activity,
                head: head,
                sealed: sealed,
                fileByteCount: try environment.fileByteCount(),
                usedByteCount: info.bytesUsed,
                mapByteCount: info.mapSize,
                room: room,
                readerCount: readers.readerCount,
                oldestReader: readers.oldest,
                exposure: watchers.exposure,
                clockLead: watchers.clock.lead
            )
        } catch {
            throw .store(error)
        }
    }
}
