import EventLog
import Foundation
import LMDB
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct RestoreTests {
    @Test(arguments: [0, 0.3, 0.5, 0.9, 1])
    func `a flipped bit in the log's file is refused`(place: Double) async throws {
        try await makeBackup()
        try flipBit(in: Place.copy + "/log.mdb", at: place)
        expectRefusal(.file("log.mdb", .hash))
    }

    @Test func `a file that is cut short or missing is refused`() async throws {
        try await makeBackup()
        try truncate(Place.copy + "/log.mdb")
        expectRefusal(.file("log.mdb", .size))
        try FileManager.default.removeItem(atPath: Place.copy + "/log.mdb")
        expectRefusal(.file("log.mdb", .missing))
    }

    @Test(arguments: ["manifest.json", "log.mdb"])
    func `a file that cannot be opened is not taken for one that is not there`(name: String) async throws {
        try await makeBackup()
        try linkToItself(Place.copy + "/" + name)
        expectRefusal(.log(.system(call: "open", path: Place.copy + "/" + name, code: ELOOP)))
    }

    @Test func `a manifest that tells of other events is refused`() async throws {
        let log = try await makeBackup()
        let manifest = try CopyManifest(in: Place.copy)
        let other = String(repeating: "A", count: 43) + "="
        try editManifest { $0["root"] = other }
        #expect(throws: CopyError.self) { try restoreCopy() }
        try editManifest { ($0["root"], $0["position"]) = (manifest.root, manifest.position + 1) }
        let missing = Position(rawValue: manifest.position + 1)
        expectRefusal(.log(.damaged(position: missing, .missing)))
        try editManifest { ($0["position"], $0["registry"]) = (manifest.position, "zzzzzz") }
        expectRefusal(.otherRegistry(found: log.registryID, expected: "zzzzzz"))
    }

    @Test func `a manifest that cannot be read, or is of a later format, is refused`() async throws {
        try await makeBackup()
        let root = try CopyManifest(in: Place.copy).root
        try editManifest { $0["format"] = 2 }
        expectRefusal(.laterFormat(found: 2, known: 1))
        try editManifest { ($0["format"], $0["root"]) = (1, "none") }
        expectRefusal(.unreadableManifest(Place.copy))
        try editManifest { ($0["root"], $0["registry"]) = (root, "../abc") }
        expectRefusal(.unreadableManifest(Place.copy))
        try truncate(Place.copy + "/manifest.json")
        expectRefusal(.unreadableManifest(Place.copy))
        try FileManager.default.removeItem(atPath: Place.copy + "/manifest.json")
        expectRefusal(.noCopy(Place.copy))
    }

    @Test(arguments: ["../outside", "/etc/passwd", "keys/../../outside", "keys//1"])
    func `a manifest that names files elsewhere is refused`(name: String) async throws {
        try await makeBackup()
        try addFile(name)
        expectRefusal(.unreadableManifest(Place.copy))
    }

    @Test(arguments: ["checkpoint.last", "keys/checkpoint.key"])
    func `a manifest that names a file that no copy holds is refused`(name: String) async throws {
        try await makeBackup()
        try addFile(name)
        expectRefusal(.file(name, .name))
    }

    /// As by someone who mends the manifest, or where the bit was flipped before the backup.
    @Test func `a log that was damaged before it was copied is refused`() async throws {
        _ = try await makeLog()
        try withRawLog { transaction throws(LMDBError) in
            let segments = try transaction.openTable("segments")
            let key: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 1]
            var segment = try transaction.value(forKey: key.span, in: segments)?.copied ?? []
            segment[300] ^= 1
            try transaction.put(segment.span, forKey: key.span, in: segments)
        }
        _ = try Backup.toCopy().run(from: Place.log)
        expectRefusal(.log(.damaged(position: 1, .checksum)))
    }

    @Test func `a restore that is killed leaves no directory of that name, and the next one is whole`() async throws {
        let before = try await makeBackup()
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [copy = Place.copy as String, target = Place.restored as String] in
            let directory = try StagedDirectory(for: target)
            _ = try directory.restore(copy)
            kill(getpid(), SIGKILL)
        }
        #expect(!Place.exists(Place.restored))
        #expect(Place.exists(Place.restored + ".partial/log.mdb"))
        try restoreCopy()
        #expect(try Contents(of: Place.restored) == before)
    }

    @Test func `a directory that holds something is not taken`() async throws {
        try await makeBackup()
        #expect(throws: CopyError.targetExists(Place.log)) { try StagedDirectory(for: Place.log) }
        try FileManager.default.createDirectory(atPath: Place.restored, withIntermediateDirectories: false)
        try restoreCopy()
        #expect(Place.exists(Place.restored + "/log.mdb"))
    }

    @Test func `an origin is kept once it is adopted`() async throws {
        let log = try TallyLog.temporary()
        let id = log.reader.registryID
        #expect(log.reader.origin == "podledger/\(id)")
        try await log.adopt(origin: "podledger/\(id)/17")
        await log.close()
        #expect(try TallyLog.temporary().reader.origin == "podledger/\(id)/17")
    }

    @discardableResult
    private func makeBackup() async throws -> Contents {
        let log = try await makeLog()
        _ = try Backup.toCopy().run(from: Place.log)
        return log
    }

    private func addFile(_ name: String) throws {
        try editManifest { manifest in
            let file: [String: Any] = ["name": name, "bytes": 0, "sha256": ""]
            manifest["files"] = (manifest["files"] as? [Any] ?? []) + [file]
        }
    }

    private func expectRefusal(_ error: CopyError, at location: SourceLocation = #_sourceLocation) {
        #expect(throws: error, sourceLocation: location) { try restoreCopy() }
        #expect(Place.isClear(Place.restored), sourceLocation: location)
    }
}
