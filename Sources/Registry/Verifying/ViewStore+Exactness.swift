internal import EventLog
internal import LMDB
internal import Pods

extension ViewStore {
    /// The rows of a fleet whose bytes are not those that are stored, in words; or, when all are, how many there are more.
    ///
    /// A row that an empty fleet has as well is stored when it first changes.
    func inexactRows(
        of fleet: Fleet,
        in transaction: borrowing ReadTransaction
    ) throws(EventLogError) -> [String] {
        var surplusCount = try ownRowCount(in: transaction)
        var inexact: [String] = []
        let empty = Fleet()
        for row in fleet.viewRows {
            let wanted = stored(row, of: fleet)
            let found = try bytes(storedFor: wanted, in: transaction)
            if found != nil { surplusCount -= 1 }
            if found ?? stored(row, of: empty).value != wanted.value { inexact.append(row.description) }
        }
        guard inexact.isEmpty, surplusCount > 0 else { return inexact }
        return ["\(surplusCount) rows that the log does not explain"]
    }

    private func bytes(
        storedFor row: StoredRow,
        in transaction: borrowing ReadTransaction
    ) throws(EventLogError) -> [UInt8]? {
        do throws(LMDBError) {
            return try transaction.value(forKey: row.key.span, in: row.table)?.array
        } catch {
            throw EventLogError(error)
        }
    }

    private func ownRowCount(in transaction: borrowing ReadTransaction) throws(EventLogError) -> Int {
        var count = 0
        for table in tables.generational {
            try transaction.walk(table, from: ViewKey(generation).bytes.span) { row throws(EventLogError) in
                guard isOwn(row.key) else { return false }
                count += 1
                return true
            }
        }
        return count
    }
}
