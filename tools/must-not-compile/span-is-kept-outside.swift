// error: lifetime-dependent variable 'kept' escapes its scope
import LMDB

func keep(_ environment: Environment, _ table: Table, _ key: [UInt8]) throws(LMDBError) {
    var kept: Span<UInt8>?
    try environment.read { transaction throws(LMDBError) in
        kept = try transaction.value(forKey: key.span, in: table)
    }
    _ = kept
}
