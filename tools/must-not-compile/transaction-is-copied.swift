// error: 'transaction' is borrowed and cannot be consumed
import LMDB

func copy(_ environment: Environment) throws(LMDBError) {
    try environment.read { transaction throws(LMDBError) in
        let copy = transaction
        _ = consume copy
    }
}
