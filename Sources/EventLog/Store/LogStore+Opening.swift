internal import LMDB

extension LogStore {
    /// Opens the log for its one writer, or begins one where there is none.
    static func begin(_ configuration: EventLogConfiguration, views: [String]) throws(EventLogError) -> LogStore {
        let directory = LogDirectory(path: configuration.directory)
        try directory.removeUnfinished()
        if !directory.hasDatabase {
            let mapSize = configuration.mapSize ?? newMapSize
            _ = try open(directory, file: directory.unfinishedPath, mapSize: mapSize, views: views)
            try directory.finish()
        }
        try directory.synchronize()
        try directory.settleDatabase()
        return try open(directory, file: directory.databasePath, mapSize: configuration.mapSize, views: views)
    }

    private static var newMapSize: Int { 64 << 30 }

    /// Opens one file with its tables and metadata, which are made where they are missing.
    private static func open(
        _ directory: LogDirectory,
        file: String,
        mapSize: Int?,
        views: [String]
    ) throws(EventLogError) -> LogStore {
        let environment = try Environment(
            directory,
            file: file,
            mapSize: mapSize,
            tableLimit: Tables.limit(viewCount: views.count),
            mode: .readWrite
        )
        if let mapSize { try environment.checkMap(holds: mapSize) }
        let tables = try environment.write { transaction throws(EventLogError) in
            try Tables(views: views) { name throws(EventLogError) in
                do throws(LMDBError) { return try transaction.openTable(name) } catch { throw EventLogError(error) }
            }
        }
        return LogStore(environment, tables, try metadata(environment, tables))
    }

    /// Opens the file beside its writer, which is another process.
    static func join(directory path: String, views: [String]) throws(EventLogError) -> LogStore {
        let directory = LogDirectory(path: path)
        let environment = try Environment(
            directory,
            file: directory.databasePath,
            mapSize: nil,
            tableLimit: Tables.limit(viewCount: views.count),
            mode: .readOnly
        )
        return try environment.read { transaction throws(EventLogError) in
            let tables = try Tables(views: views) { name throws(EventLogError) in
                let found: Table?
                do throws(LMDBError) { found = try transaction.openTable(name) } catch { throw EventLogError(error) }
                guard let found else { throw .missing(directory: path) }
                return found
            }
            let found: Metadata?
            do throws(LMDBError) {
                found = try Metadata(in: transaction, tables: tables)
            } catch { throw EventLogError(error) }
            guard let found else { throw .missing(directory: path) }
            try found.checkReadable()
            return LogStore(environment, tables, found)
        }
    }

    private static func metadata(_ environment: Environment, _ tables: Tables) throws(EventLogError) -> Metadata {
        let found = try environment.read { transaction throws(EventLogError) in
            do throws(LMDBError) {
                return try Metadata(in: transaction, tables: tables)
            } catch { throw EventLogError(error) }
        }
        if let found {
            try found.checkReadable()
            return found
        }
        let fresh = Metadata.fresh()
        try environment.write { transaction throws(EventLogError) in
            do throws(LMDBError) {
                try fresh.store(to: &transaction, tables: tables)
            } catch { throw EventLogError(error) }
        }
        return fresh
    }
}

extension Environment {
    /// LMDB makes the map as large as the file where it was to be smaller, and would be full from the start.
    fileprivate func checkMap(holds asked: Int) throws(EventLogError) {
        let info: EnvironmentInformation
        do throws(LMDBError) { info = try self.info() } catch { throw .store(error) }
        guard info.mapSize <= asked else { throw .mapTooSmall(asked: asked, used: info.bytesUsed) }
    }

    fileprivate convenience init(
        _ directory: LogDirectory,
        file: String,
        mapSize: Int?,
        tableLimit: UInt32,
        mode: Mode
    ) throws(EventLogError) {
        do throws(LMDBError) {
            try self.init(path: file, mapSize: mapSize, tableLimit: tableLimit, mode: mode)
        } catch .permissionDenied {
            throw .permissionDenied(path: file)
        } catch .readOnlyFileSystem {
            throw .readOnlyFileSystem(path: file)
        } catch .noSuchFile {
            throw .missing(directory: directory.path)
        } catch .versionMismatch {
            throw .otherLMDB(wrote: "of another format", linked: "\(LibraryVersion.linked)")
        } catch {
            throw .store(error)
        }
    }
}
