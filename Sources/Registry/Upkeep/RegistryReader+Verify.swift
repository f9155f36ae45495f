internal import EventLog
internal import LMDB
package import Pods

/// What a registry was found to hold.
package struct VerificationReport: Hashable, Sendable {
    /// The position through which everything was looked at.
    package let head: EventID
    package let beatCount: Int
    package let eventCount: Int
    package let streamCount: Int
    package let rowCount: Int

    /// Rows of the views that differ from what the log amounts to, in words; empty when all is well.
    package let differences: [String]
}

extension RegistryReader {
    /// Reads the whole log and folds it, and compares the views with the fold; a server may be writing meanwhile.
    ///
    /// Throws the first position at which the log itself is not sound.
    package func verify() throws(RegistryReadError) -> VerificationReport {
        let log = try verifyLog()
        var fold = FleetFold()
        try advance(&fold, through: nil)
        let stored = try loadStored(finishing: &fold)
        return VerificationReport(
            head: fold.fleet.head,
            beatCount: log.beatCount,
            eventCount: log.eventCount,
            streamCount: log.streamCount,
            rowCount: stored.viewRows.count,
            differences: fold.fleet.differences(from: stored).map(\.description).sorted()
        )
    }

    /// The views of one snapshot, and the fold brought to the same position.
    private func loadStored(finishing fold: inout FleetFold) throws(RegistryReadError) -> Fleet {
        var finished = fold
        let stored = try log.withSnapshot { transaction, tables throws(RegistryReadError) in
            try tables.scan(
                transaction,
                after: Position(finished.fleet.head)
            ) { header, bytes throws(RegistryReadError) in
                try finished.take(header, bytes)
            }
            do throws(LMDBError) {
                return try StoredFleet(loading: transaction, tables: tables)
            } catch {
                throw RegistryReadError(error)
            }
        }
        finished.settle()
        fold = finished
        var loaded = stored.fold
        loaded.settle()
        return loaded.fleet
    }

    private func verifyLog() throws(RegistryReadError) -> Verification {
        do { return try log.verify() } catch { throw .log(error) }
    }
}
