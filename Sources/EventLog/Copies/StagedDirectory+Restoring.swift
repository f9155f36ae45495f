internal import Glibc
internal import LMDB
internal import Transparency

extension StagedDirectory {
    /// Fills it with the log of a backup or an archive, and proves every entry of it; throws for anything that is not as
    /// the manifest says.
    package func restore(_ copy: String) throws(CopyError) -> CopyManifest {
        let manifest = try CopyManifest(in: copy)
        switch manifest.kind {
        case .backup: try copyFiles(of: manifest, from: copy)
        case .archive: try build(manifest, from: copy)
        }
        try LogReader.source(path).expect(manifest)
        return manifest
    }

    /// Takes away the key that signs for the origin that the log had: under another it would sign nothing.
    package func removeSigningKey() throws(CopyError) {
        let key = "\(path)/\(CheckpointSigner.keyName)"
        guard unsafe unlink(key) == 0 || errno == ENOENT else { throw CopyError(call: "unlink", key, errno) }
    }

    private func copyFiles(of manifest: CopyManifest, from copy: String) throws(CopyError) {
        let keys = manifest.files.filter { $0.name != LogDirectory.databaseName }
        guard keys.count == manifest.files.count - 1 else { throw .unreadableManifest(copy) }
        for file in keys {
            guard file.name == CheckpointSigner.keyName else { throw .file(file.name, .name) }
        }
        for file in manifest.files { try file.copy(from: copy, to: path) }
        try expectSoundPages()
    }

    /// Looks at every page before LMDB, which trusts them, works with any.
    private func expectSoundPages() throws(CopyError) {
        let audit: FileAudit
        do throws(LMDBError) {
            audit = try Environment.audit(path: LogDirectory(path: path).databasePath)
        } catch {
            throw CopyError(error)
        }
        guard audit.findings.isEmpty else { throw .file(LogDirectory.databaseName, .pages) }
    }

    private func build(_ manifest: CopyManifest, from copy: String) throws(CopyError) {
        let builder = try LogBuilder(staged: path, of: manifest)
        try builder.appendSegments(through: Position(rawValue: manifest.sealed ?? 0), from: copy)
        for file in manifest.files { try builder.appendTail(file, from: copy) }
        _ = try builder.finished()
    }
}

extension LogBuilder {
    fileprivate convenience init(staged path: String, of manifest: CopyManifest) throws(CopyError) {
        do throws(EventLogError) {
            try self.init(directory: path, registryID: manifest.registry, origin: manifest.origin)
        } catch {
            throw .log(error)
        }
    }

    fileprivate func appendSegments(through sealed: Position, from copy: String) throws(CopyError) {
        while head < sealed {
            let bytes = try SegmentFile(first: head.advanced(), directory: copy).read()
            do throws(EventLogError) { try append(segment: bytes.span) } catch { throw .log(error) }
        }
    }

    fileprivate func appendTail(_ file: CopiedFile, from copy: String) throws(CopyError) {
        let content = try file.read(in: copy)
        let isWhole: Bool
        do throws(EventLogError) {
            isWhole = try TailFile.visit(content) { entry throws(EventLogError) in try append(entry) }
        } catch {
            throw .log(error)
        }
        guard isWhole else { throw .file(file.name, .checksum) }
    }

    fileprivate func finished() throws(CopyError) -> MerkleHash {
        do throws(EventLogError) { return try finish() } catch { throw .log(error) }
    }
}
