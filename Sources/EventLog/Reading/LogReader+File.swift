package import LMDB

extension LogReader {
    /// Looks at every page of the file, which this process must not have open, without trusting any.
    package static func auditFile(
        directory: String,
        onProgress: @escaping (AuditProgress) -> Void = { _ in }
    ) throws(EventLogError) -> FileAudit {
        let place = LogDirectory(path: directory)
        try place.databaseInformation()
        let path = place.databasePath
        do throws(LMDBError) {
            return try Environment.audit(path: path, onProgress: onProgress)
        } catch .permissionDenied {
            throw .permissionDenied(path: path)
        } catch .noSuchFile {
            throw .missing(directory: directory)
        } catch {
            throw .store(error)
        }
    }
}
