internal import DurableFiles
internal import Glibc
internal import LMDB
internal import Transparency

/// A compact copy of a log's file as it is at one moment, made beside whoever writes to it.
package struct Backup: Sendable {
    /// The directory that the copy will be; nothing is there yet.
    package let target: String

    /// While the copy is made no page of the log's file is used again, but a disk that is kept busy holds up commits.
    package let bytesPerSecond: Int

    /// Whether what signs checkpoints is copied too.
    package let includesKeys: Bool

    private let maker: CopyMaker

    package init(target: String, bytesPerSecond: Int, includesKeys: Bool, maker: CopyMaker) {
        self.target = target
        self.bytesPerSecond = bytesPerSecond
        self.includesKeys = includesKeys
        self.maker = maker
    }

    /// Copies the log of a directory, and tells `onProgress` how many bytes of about how many are through.
    package func run(
        from directory: String,
        onProgress: (Int, Int) -> Void = { _, _ in }
    ) throws(CopyError) -> CopyManifest {
        let log = try LogReader.source(directory)
        let staged = try StagedDirectory(for: target)
        do throws(CopyError) {
            let database = try copyDatabase(of: log, to: staged.path, onProgress)
            let keys = includesKeys ? try copyKeys(from: directory, to: staged.path) : []
            let manifest = try describe(staged.path, [database] + keys)
            try manifest.write(in: staged.path)
            try staged.publish()
            return manifest
        } catch {
            staged.remove()
            throw error
        }
    }

    private func copyDatabase(
        of log: LogReader,
        to path: String,
        _ onProgress: (Int, Int) -> Void
    ) throws(CopyError) -> CopiedFile {
        let environment: Environment
        let total: Int
        do throws(EventLogError) { environment = try log.store.opened() } catch { throw .log(error) }
        do throws(LMDBError) { total = try environment.info().bytesUsed } catch { throw CopyError(error) }
        var file = try OutputFile(LogDirectory.databaseName, in: path)
        var throttle = Throttle(bytesPerSecond: bytesPerSecond)
        let start = ContinuousClock.now
        var done = 0
        try EnvironmentStream(environment).drain { source throws(CopyError) in
            try file.write(allOf: source) { count in
                done += count
                onProgress(done, total)
                sleepThread(for: throttle.pause(after: count, at: ContinuousClock.now - start))
            }
        }
        return try file.finish()
    }

    /// Copies the file of the keys, for its owner only, if there is one; throws for one that cannot be read.
    private func copyKeys(from directory: String, to path: String) throws(CopyError) -> [CopiedFile] {
        let source = "\(directory)/\(CheckpointSigner.keyName)"
        guard let key = try Descriptor<CopyError>.unlessMissing(source, O_RDONLY) else { return [] }
        var file = try OutputFile(CheckpointSigner.keyName, in: path)
        try file.write(allOf: key)
        return [try file.finish()]
    }

    /// Says what the copy holds: the log has gone on meanwhile.
    private func describe(_ path: String, _ files: [CopiedFile]) throws(CopyError) -> CopyManifest {
        let manifest: CopyManifest
        do throws(EventLogError) {
            let copy = try LogReader.open(directory: path)
            manifest = try CopyManifest(.backup, of: copy, through: try copy.head(), files: files, by: maker)
        } catch {
            throw .log(error)
        }
        _ = unsafe unlink("\(path)/\(LogDirectory.databaseName)-lock")
        return manifest
    }
}

private func sleepThread(for duration: Duration) {
    let (seconds, attoseconds) = duration.components
    var left = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    var time: timespec
    repeat { time = left } while unsafe nanosleep(&time, &left) != 0 && errno == EINTR
}
