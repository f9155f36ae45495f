// error: escaping closure captures 'inout' parameter 'transaction'
import LMDB

func send(_ environment: Environment, _ table: Table) throws(LMDBError) {
    try environment.write { transaction throws(LMDBError) in
        Task { try transaction.clear(table) }
    }
}
