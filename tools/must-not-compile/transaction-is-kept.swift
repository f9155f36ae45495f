// error: implicit conversion to 'WriteTransaction?' is consuming
import LMDB

func keep(_ environment: Environment) throws(LMDBError) {
    var kept: WriteTransaction?
    try environment.write { transaction throws(LMDBError) in
        kept = transaction
    }
    _ = consume kept
}
