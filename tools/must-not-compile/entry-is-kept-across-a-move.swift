// error: overlapping accesses to 'cursor'
import LMDB

func keep(_ environment: Environment, _ table: Table) throws(LMDBError) {
    try environment.read { transaction throws(LMDBError) in
        var cursor = try transaction.cursor(over: table)
        let first = try cursor.next()
        let second = try cursor.next()
        _ = (first?.key.count, second?.key.count)
    }
}
