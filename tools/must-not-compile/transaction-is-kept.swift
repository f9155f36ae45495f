// error: missing reinitialization of inout parameter 'transaction' after consume
import LMDB

func keep(_ environment: Environment) throws(LMDBError) {
    var kept: WriteTransaction?
    try environment.write { transaction throws(LMDBError) in
        kept = consume transaction
    }
    _ = consume kept
}
