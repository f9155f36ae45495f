// error: requires that 'Cursor' conform to 'Escapable'
import LMDB

func leave(_ environment: Environment, _ table: Table) throws(LMDBError) {
    let cursor: Cursor = try environment.read { (transaction) throws(LMDBError) -> Cursor in
        try transaction.cursor(over: table)
    }
    _ = consume cursor
}
