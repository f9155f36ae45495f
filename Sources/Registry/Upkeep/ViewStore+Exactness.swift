internal import EventLog
internal import LMDB
internal import Pods

extension ViewStore {
    /// The rows of a fleet whose bytes are not those that are stored, and any that are stored beside them, in words.
    func inexactRows(
        of fleet: Fleet,
        in transaction: borrowing ReadTransaction
    ) throws(EventLogError) -> [String] {
        var surplusCount = try ownRowCount(in: transaction)
        var inexact: [String] = []
        for row in fleet.viewRows {
            let wanted = stored(row, of: fleet)
            let found = try bytes(storedFor: wanted, in: transaction)
            if found != nil { surplusCount -= 1 }
            if found != wanted.value { inexact.append(row.description) }
        }
        if surplusCount > 0 { inexact.append("\(surplusCount) rows that the log does not explain") }
        return inexact
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
