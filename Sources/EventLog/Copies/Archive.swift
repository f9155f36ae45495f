internal import DurableFiles

/// A directory that grows with a log: a file for every sealed segment, written once, and one for the events after them.
package struct Archive: Sendable {
    /// The directory; made if need be.
    package let target: String
    let maker: CopyMaker

    package init(target: String, maker: CopyMaker) {
        self.target = target
        self.maker = maker
    }

    /// Brings the archive up to date with the log of a directory, and tells `onProgress` how far it has come.
    ///
    /// The manifest is replaced last, and names the file of the newest events: whatever happens before, the archive is
    /// what it was. Segments that the manifest vouches for are checked and stay as they are; one that is damaged is written
    /// again, since the log has it still.
    package func run(
        from directory: String,
        onProgress: (Position, Position) -> Void = { _, _ in }
    ) throws(CopyError) -> ArchiveReport {
        let log = try LogReader.source(directory)
        let claim = try claim()
        defer { withExtendedLifetime(claim) {} }
        let before = try begun(by: log)
        // In this order: segments that are sealed in between are for the next time.
        let sealed = try log.readable { log throws(EventLogError) in try log.sealed() }
        let head = try log.readable { log throws(EventLogError) in try log.head() }
        var report = ArchiveReport(manifest: before)
        var first = Position.origin.advanced()
        while first <= sealed {
            let last = SegmentForm.last(from: first)
            try bringUp(SegmentFile(first: first, directory: target), from: log, &report)
            onProgress(last, head)
            first = last.advanced()
        }
        report.manifest = try conclude(log, sealed: sealed, head: head)
        return report
    }

    private func bringUp(
        _ file: SegmentFile,
        from log: LogReader,
        _ report: inout ArchiveReport
    ) throws(CopyError) {
        let state = try state(of: file, in: report.manifest)
        if state != .sound {
            try file.write(try log.readable { log throws(EventLogError) in try log.storedSegment(from: file.first) })
        }
        report.note(state)
    }

    /// What the manifest does not vouch for does not count as there.
    private func state(of file: SegmentFile, in manifest: CopyManifest) throws(CopyError) -> SegmentFile.State {
        guard file.first.rawValue <= manifest.sealed ?? 0 else { return .absent }
        return try file.state()
    }

    /// Writes the events that are not sealed, then the manifest, and takes away what the one before named.
    private func conclude(_ log: LogReader, sealed: Position, head: Position) throws(CopyError) -> CopyManifest {
        let file = TailFile(head: head)
        let tail = try log.readable { log throws(EventLogError) in try file.content(of: log, after: sealed) }
        let files = tail.isEmpty ? [] : [try write(tail, to: file.name)]
        try StagedDirectory.synchronize(target)
        let manifest = try describe(log, sealed: sealed, head: head, files)
        try manifest.write(in: target)
        TailFile.removeAll(in: target, but: files.map(\.name))
        return manifest
    }

    private func write(_ content: [UInt8], to name: String) throws(CopyError) -> CopiedFile {
        try DurableFile.replace("\(target)/\(name)", with: content, failingWith: CopyError.self)
        return CopiedFile(name, content)
    }

    func describe(
        _ log: LogReader,
        sealed: Position,
        head: Position,
        _ files: [CopiedFile]
    ) throws(CopyError) -> CopyManifest {
        try log.readable { log throws(EventLogError) in
            try CopyManifest(.archive, of: log, through: head, sealed: sealed, files: files, by: maker)
        }
    }
}
