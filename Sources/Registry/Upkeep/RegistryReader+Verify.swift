internal import EventLog
internal import LMDB
internal import Pods

extension RegistryReader {
    /// Reads the whole log and folds it, and compares the views with the fold; a server may be writing meanwhile.
    ///
    /// Throws the first position at which the log itself is not sound.
    package func verify() throws(RegistryReadError) -> VerificationReport {
        let audit = try verifyLog()
        var fold = FleetFold()
        try advance(&fold, through: nil)
        let stored = try loadStored(finishing: &fold)
        fold.settle()
        return VerificationReport(
            head: EventID(audit.head),
            beatCount: audit.beatCount,
            eventCount: audit.eventCount,
            streamCount: audit.streamCount,
            rowCount: fold.fleet.viewRows.count,
            differences: stored?.differences(from: fold.fleet) ?? ["the views as a whole, which cannot be read"]
        )
    }

    /// The views of one snapshot, `nil` when they cannot be read, and the fold brought to the same position.
    private func loadStored(finishing fold: inout FleetFold) throws(RegistryReadError) -> StoredFleet? {
        try log.withSnapshot { transaction, tables throws(RegistryReadError) in
            let head = Position(fold.fleet.head)
            try tables.scan(transaction, after: head) { header, bytes throws(RegistryReadError) in
                try fold.take(header, bytes)
            }
            do throws(EventLogError) {
                return try StoredFleet(loading: transaction, tables: tables)
            } catch .unreadableViews {
                return nil
            } catch {
                throw .log(error)
            }
        }
    }

    private func verifyLog() throws(RegistryReadError) -> Verification {
        do { return try log.verify() } catch { throw .log(error) }
    }
}
