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
            var found: [String: Table] = [:]
            for name in views { found[name] = try transaction.madeTable(named: name) }
            return try Tables(views: found) { name throws(EventLogError) in try transaction.madeTable(named: name) }
        }
        return LogStore(environment, tables, try metadata(environment, tables), try LogPlace(ofFile: file))
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
            var found: [String: Table] = [:]
            for name in views { found[name] = try transaction.foundTable(named: name) }
            let tables = try Tables(views: found) { name throws(EventLogError) in
                guard let table = try transaction.foundTable(named: name) else { throw .missing(directory: path) }
                return table
            }
            guard let metadata = try Metadata(in: transaction, tables: tables) else { throw .missing(directory: path) }
            return LogStore(environment, tables, metadata, try LogPlace(ofFile: directory.databasePath))
        }
    }

    private static func metadata(_ environment: Environment, _ tables: Tables) throws(EventLogError) -> Metadata {
        let found = try environment.read { transaction throws(EventLogError) in
            try Metadata(in: transaction, tables: tables)
        }
        if let found { return found }
        let fresh = Metadata.fresh()
        try environment.write { transaction throws(EventLogError) in
            do throws(LMDBError) {
                try fresh.store(to: &transaction, tables: tables)
            } catch { throw EventLogError(error) }
        }
        return fresh
    }
}

extension WriteTransaction {
    fileprivate mutating func madeTable(named name: String) throws(EventLogError) -> Table {
        do throws(LMDBError) { return try openTable(name) } catch { throw EventLogError(error) }
    }
}

extension ReadTransaction {
    fileprivate borrowing func foundTable(named name: String) throws(EventLogError) -> Table? {
        do throws(LMDBError) { return try openTable(name) } catch { throw EventLogError(error) }
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
