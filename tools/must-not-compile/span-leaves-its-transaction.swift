// error: requires that 'Span<UInt8>' conform to 'Escapable'
import LMDB

func leave(_ environment: Environment, _ table: Table, _ key: [UInt8]) throws(LMDBError) {
    let span: Span<UInt8>? = try environment.read { (transaction) throws(LMDBError) -> Span<UInt8>? in
        try transaction.value(forKey: key.span, in: table)
    }
    _ = span?.count
}
