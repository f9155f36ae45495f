// error: overlapping accesses to 'transaction'
import LMDB

func keep(_ environment: Environment, _ table: Table, _ key: [UInt8]) throws(LMDBError) {
    try environment.write { transaction throws(LMDBError) in
        var cursor = try transaction.cursor(over: table)
        try transaction.put(key.span, forKey: key.span, in: table)
        _ = try cursor.next()?.key.count
    }
}
