package import LMDB

/// Changes the file of a closed log beneath it, as a fault would.
@discardableResult
package func withRawLog<Result>(
    _ body: (inout WriteTransaction) throws(LMDBError) -> Result
) throws(LMDBError) -> Result {
    let environment = try Environment(path: "\(TemporaryDirectory.path)/log.mdb", tableLimit: 32)
    return try environment.write(body)
}
