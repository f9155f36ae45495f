import EventLog
import Foundation
import StoreTestSupport
import Testing
import Transparency

@Suite(.temporaryDirectory) struct BackupTests {
    @Test(arguments: [0, 9_000], [true, false])
    func `a backup becomes the same log`(beats: Int, isSealed: Bool) async throws {
        let before = try await makeLog(beats: beats, isSealed: isSealed)
        let manifest = try Backup.toCopy().run(from: Place.log)
        #expect(manifest.position == UInt64(before.entries.count))
        #expect(manifest.root == before.root.base64)
        #expect(manifest.registry == before.registryID)
        #expect(manifest.origin == "podledger/\(before.registryID)")
        #expect(manifest.program == "1.2.3")
        #expect(manifest.time == Date(timeIntervalSince1970: 1_700_000_000))
        #expect(try CopyManifest(in: Place.copy) == manifest)
        #expect(try Place.names(in: Place.copy) == ["log.mdb", "manifest.json"])
        #expect(!Place.exists(Place.copy + ".partial"))
        try restoreCopy()
        #expect(try Contents(of: Place.restored) == before)
    }

    @Test func `an empty log has a backup too`() async throws {
        await (try TallyLog.temporary()).close()
        #expect(try Backup.toCopy().run(from: Place.log).position == 0)
        try restoreCopy()
        #expect(try Contents(of: Place.restored).entries.isEmpty)
    }

    @Test func `a backup leaves out the pages that are free`() async throws {
        _ = try await makeLog()
        _ = try Backup.toCopy().run(from: Place.log)
        func size(_ directory: String) throws -> Int {
            try Data(contentsOf: URL(filePath: directory + "/log.mdb")).count
        }
        #expect(try size(Place.copy) < size(Place.log) / 2)
    }

    @Test func `a log that is written meanwhile is copied as it was at one moment`() async throws {
        let before = try await makeLog()
        let log = try TallyLog.open(.sealing())
        async let written: Void = write(to: log)
        await #expect(processExitsWith: .success) {
            [path = Place.log as String, target = Place.copy as String] in
            try backUp(path, to: target, bytesPerSecond: 1 << 20)
        }
        try await written
        let position = Position(rawValue: try CopyManifest(in: Place.copy).position)
        try restoreCopy()
        let restored = try Contents(of: Place.restored)
        #expect(position >= Position(rawValue: UInt64(before.entries.count)))
        #expect(try log.reader.root(at: position) == restored.root)
        #expect(try log.reader.read(after: .origin, limit: Int(position.rawValue)) == restored.entries)
        await log.close()
    }

    @Test func `a backup that is killed leaves no directory of that name, and the next one is whole`() async throws {
        let before = try await makeLog()
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = Place.log as String, target = Place.copy as String] in
            try backUp(path, to: target) { _, _ in kill(getpid(), SIGKILL) }
        }
        #expect(!Place.exists(Place.copy))
        #expect(Place.exists(Place.copy + ".partial/log.mdb"))
        _ = try Backup.toCopy().run(from: Place.log)
        #expect(!Place.exists(Place.copy + ".partial"))
        try restoreCopy()
        #expect(try Contents(of: Place.restored) == before)
    }

    /// What may be written is bounded as by a full disk.
    @Test func `a disk that is full leaves nothing behind`() async throws {
        _ = try await makeLog()
        await #expect(processExitsWith: .exitCode(9)) {
            [path = Place.log as String, target = Place.copy as String] in
            try backUpToFullDisk(path, to: target)
        }
        #expect(Place.isClear(Place.copy))
    }

    @Test func `what is there already stays as it is`() async throws {
        _ = try await makeLog(beats: 10)
        try FileManager.default.createDirectory(atPath: Place.copy, withIntermediateDirectories: false)
        try Data("mine".utf8).write(to: URL(filePath: Place.copy + "/note"))
        #expect(throws: CopyError.targetExists(Place.copy)) { try Backup.toCopy().run(from: Place.log) }
        #expect(try Place.names(in: Place.copy) == ["note"])
        #expect(!Place.exists(Place.copy + ".partial"))
    }

    @Test func `a place that another backup fills is left to it`() async throws {
        _ = try await makeLog(beats: 10)
        let other = try StagedDirectory(for: Place.copy)
        #expect(throws: CopyError.inUse(Place.copy + ".partial")) { try Backup.toCopy().run(from: Place.log) }
        other.remove()
    }

    @Test func `without a log, or without a place, nothing is begun`() async throws {
        #expect(throws: CopyError.log(.missing(directory: Place.log))) { try Backup.toCopy().run(from: Place.log) }
        #expect(Place.isClear(Place.copy))
        _ = try await makeLog(beats: 10)
        let target = Place.log + "/nowhere/copy"
        let backup = Backup(target: target, bytesPerSecond: 1, includesKeys: false, maker: .tests)
        let error = CopyError.log(.system(call: "mkdir", path: target + ".partial", code: ENOENT))
        #expect(throws: error) { try backup.run(from: Place.log) }
    }

    @Test func `keys are copied only when they are asked for`() async throws {
        _ = try await makeLog(beats: 10)
        try Data("seed".utf8).write(to: URL(filePath: Place.log + "/checkpoint.key"))
        let manifest = try Backup.toCopy(includesKeys: true).run(from: Place.log)
        #expect(manifest.files.map(\.name) == ["log.mdb", "checkpoint.key"])
        try restoreCopy()
        #expect(try Data(contentsOf: URL(filePath: Place.restored + "/checkpoint.key")) == Data("seed".utf8))
    }

    @Test func `keys that cannot be read are not left out`() async throws {
        _ = try await makeLog(beats: 10)
        let key = Place.log + "/checkpoint.key"
        try linkToItself(key)
        let error = CopyError.log(.system(call: "open", path: key, code: ELOOP))
        #expect(throws: error) { try Backup.toCopy(includesKeys: true).run(from: Place.log) }
        #expect(Place.isClear(Place.copy))
    }

    private func write(to log: TallyLog) async throws {
        for _ in 0..<200 { _ = try await log.execute(.beats(100, of: 1)) }
    }
}

private func backUp(
    _ path: String,
    to target: String,
    bytesPerSecond: Int = 1 << 30,
    onProgress: (Int, Int) -> Void = { _, _ in }
) throws {
    let maker = CopyMaker(version: "1", time: 0)
    let backup = Backup(target: target, bytesPerSecond: bytesPerSecond, includesKeys: false, maker: maker)
    _ = try backup.run(from: path, onProgress: onProgress)
}

/// Ends the process with status 9 when the backup fails for want of room.
private func backUpToFullDisk(_ path: String, to target: String) throws {
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit(rlim_cur: 20_000, rlim_max: 20_000)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    do {
        try backUp(path, to: target)
    } catch let error as CopyError {
        if case .log(.system("write", _, EFBIG)) = error { exit(9) }
        throw error
    }
}
