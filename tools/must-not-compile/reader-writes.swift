// error: has no member 'put'
import LMDB

func write(_ environment: Environment, _ table: Table, _ key: [UInt8]) throws(LMDBError) {
    try environment.read { transaction throws(LMDBError) in
        try transaction.put(key.span, forKey: key.span, in: table)
    }
}
