internal import LMDB

extension LogStore {
    /// Opens the log for its one writer, or begins one where there is none.
    static func begin(_ configuration: EventLogConfiguration, views: [String]) throws(EventLogError) -> LogStore {
        let directory = LogDirectory(path: configuration.directory)
        try directory.removeUnfinished()
        if try !directory.hasDatabase() {
            try directory.expectNoTrace(companions: configuration.companions)
            try create(directory, mapSize: configuration.mapSize ?? newMapSize, views: views)
            try directory.finish()
        }
        try directory.synchronize()
        try directory.settleDatabase()
        return try open(directory, mapSize: configuration.mapSize, views: views)
    }

    private static var newMapSize: Int { 64 << 30 }

    /// Makes a log, whole with the tables of views, under the name of one that has not begun.
    private static func create(
        _ directory: LogDirectory,
        mapSize: Int,
        views: [String]
    ) throws(EventLogError) {
        let environment = try Environment(
            directory,
            file: directory.unfinishedPath,
            mapSize: mapSize,
            tableLimit: Tables.limit(viewCount: views.count),
            mode: .readWrite
        )
        try environment.write { transaction throws(EventLogError) in
            for name in views { _ = try transaction.madeTable(named: name) }
            let tables = try Tables { name throws(EventLogError) in try transaction.madeTable(named: name) }
            do throws(LMDBError) { try Metadata.fresh().store(to: &transaction, tables: tables) } catch {
                throw EventLogError(error)
            }
        }
    }

    /// Opens a log that there is, and makes only the tables of views: what else it lacks was lost, or never was.
    private static func open(
        _ directory: LogDirectory,
        mapSize: Int?,
        views: [String]
    ) throws(EventLogError) -> LogStore {
        let path = directory.databasePath
        let environment = try Environment(
            directory,
            file: path,
            mapSize: mapSize,
            tableLimit: Tables.limit(viewCount: views.count),
            mode: .readWrite
        )
        if let mapSize { try environment.checkMap(holds: mapSize) }
        var (tables, metadata) = try environment.read { transaction throws(EventLogError) in
            try transaction.expectLog(at: path)
        }
        tables.views = try environment.write { transaction throws(EventLogError) in
            var made: [String: Table] = [:]
            for name in views { made[name] = try transaction.madeTable(named: name) }
            return made
        }
        return LogStore(environment, tables, metadata, try LogPlace(ofFile: path))
    }

    /// Opens the file beside its writer, which is another process.
    static func join(directory path: String, views: [String]) throws(EventLogError) -> LogStore {
        let directory = LogDirectory(path: path)
        guard try directory.hasDatabase() else { throw .missing(directory: path) }
        let environment = try Environment(
            directory,
            file: directory.databasePath,
            mapSize: nil,
            tableLimit: Tables.limit(viewCount: views.count),
            mode: .readOnly
        )
        return try environment.read { transaction throws(EventLogError) in
            var (tables, metadata) = try transaction.expectLog(at: directory.databasePath)
            for name in views { tables.views[name] = try transaction.foundTable(named: name) }
            return LogStore(environment, tables, metadata, try LogPlace(ofFile: directory.databasePath))
        }
    }
}

extension WriteTransaction {
    fileprivate mutating func madeTable(named name: String) throws(EventLogError) -> Table {
        do throws(LMDBError) { return try openTable(name) } catch { throw EventLogError(error) }
    }
}

extension ReadTransaction {
    /// The tables and the metadata that every log has; throws where they are not, as in a file of another program.
    fileprivate borrowing func expectLog(at path: String) throws(EventLogError) -> (Tables, Metadata) {
        let tables = try Tables { name throws(EventLogError) in
            guard let table = try foundTable(named: name) else { throw .notALog(path: path) }
            return table
        }
        guard let metadata = try Metadata(in: self, tables: tables) else { throw .notALog(path: path) }
        return (tables, metadata)
    }

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
        } catch .outOfMemory {
            throw .mapTooLarge(asked: mapSize)
        } catch {
            throw .store(error)
        }
    }
}
