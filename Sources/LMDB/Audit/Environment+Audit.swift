internal import CLMDB
internal import Glibc

extension Environment {
    /// Looks at the meta pages of a file before LMDB does, which trusts them, and then at all the others.
    ///
    /// Throws `.alreadyOpen` when this process has the file open: ask that environment.
    package static func audit(
        path: String,
        onProgress: @escaping (AuditProgress) -> Void = { _ in }
    ) throws(LMDBError) -> FileAudit {
        if let finding = try findingInMetaPages(path) { return FileAudit(finding) }
        return try Environment(path: path, tableLimit: 1, mode: .readOnly).audit(onProgress: onProgress)
    }

    /// Looks at every page of a snapshot without trusting any, beside a writer too; pages are not reused meanwhile.
    ///
    /// The values in the tables are not LMDB's business, nor the audit's: rows carry their own checks.
    package func audit(onProgress: @escaping (AuditProgress) -> Void = { _ in }) throws(LMDBError) -> FileAudit {
        let outcome = try withSnapshotAudit(onProgress) { walk in
            walk.run()
            return FileAudit(walk)
        }
        switch outcome {
        case .success(let audit): return audit
        case .failure(let finding): return FileAudit(finding)
        }
    }

    /// Whether the file ends before its pages do; a transaction that gives its last pages back leaves those unwritten.
    func isCutShort() throws(LMDBError) -> Bool {
        guard try FileSystem.byteCount(ofFile: path) < info().bytesUsed else { return false }
        let outcome = try withSnapshotAudit { audit in audit.lacksUsedPages() }
        return (try? outcome.get()) ?? true
    }

    /// Tries until the meta pages fit the snapshot: commits may take their places meanwhile, but not so often.
    private func withSnapshotAudit<Value>(
        _ onProgress: @escaping (AuditProgress) -> Void = { _ in },
        _ body: (inout SnapshotAudit) -> Value
    ) throws(LMDBError) -> Result<Value, FileFinding> {
        let descriptor = try descriptor
        var outcome: Result<Value, FileFinding>
        var attemptsLeft = Self.attemptLimit
        repeat {
            attemptsLeft -= 1
            outcome = try read { transaction throws(LMDBError) in
                let id = transaction.id
                return Result { () throws(FileFinding) in
                    var audit = try SnapshotAudit(of: id, descriptor, onProgress)
                    return body(&audit)
                }
            }
        } while attemptsLeft > 0 && outcome.isFailure
        return outcome
    }

    private static func findingInMetaPages(_ path: String) throws(LMDBError) -> FileFinding? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw LMDBError(rawValue: errno) }
        defer { _ = close(descriptor) }
        var finding: FileFinding?
        for _ in 0..<attemptLimit {
            do throws(FileFinding) {
                _ = try MetaPair(descriptor: descriptor)
                return nil
            } catch {
                finding = error
            }
        }
        return finding
    }

    private static var attemptLimit: Int { 20 }

    private var descriptor: CInt {
        get throws(LMDBError) {
            var descriptor: CInt = -1
            try unsafe check(mdb_env_get_fd(handle, &descriptor))
            return descriptor
        }
    }
}

extension SnapshotAudit {
    /// Throws when the meta pages do not fit the transaction, which time may mend.
    fileprivate init(
        of transaction: UInt64,
        _ descriptor: CInt,
        _ onProgress: @escaping (AuditProgress) -> Void
    ) throws(FileFinding) {
        let pair = try MetaPair(descriptor: descriptor)
        let meta = try pair.page(of: transaction)
        let file = PageFile(descriptor: descriptor, pageSize: meta.pageSize)
        try NewestFreed(file: file).check(meta)
        try self.init(meta, of: file, pagesInFile: file.pageCount(), onProgress: onProgress)
    }
}

extension Result {
    fileprivate var isFailure: Bool {
        if case .failure = self { true } else { false }
    }
}
