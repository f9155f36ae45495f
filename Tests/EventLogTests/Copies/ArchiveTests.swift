import EventLog
import Foundation
import StoreTestSupport
import Testing
import Transparency

@Suite(.temporaryDirectory) struct ArchiveTests {
    @Test(arguments: [0, 9_000], [true, false])
    func `an archive becomes the same log`(beats: Int, isSealed: Bool) async throws {
        let before = try await makeLog(beats: beats, isSealed: isSealed)
        let report = try Archive.toCopy().run(from: Place.log)
        #expect(report.writtenCount == (isSealed ? beats / 4_096 : 0))
        #expect(report.manifest.root == before.root.base64)
        try restoreCopy()
        #expect(try Contents(of: Place.restored) == before)
    }

    @Test func `an archive of an empty log is restored`() async throws {
        await (try TallyLog.temporary()).close()
        #expect(try Archive.toCopy().run(from: Place.log).manifest.position == 0)
        try restoreCopy()
        #expect(try Contents(of: Place.restored).entries.isEmpty)
    }

    @Test func `only what is new is written`() async throws {
        _ = try await makeLog()
        _ = try Archive.toCopy().run(from: Place.log)
        let segment = Place.copy + "/segments/00000000000000000001"
        let made = try FileManager.default.attributesOfItem(atPath: segment)[.systemFileNumber] as? Int
        let grown = try await growLog(by: 5_000)
        let report = try Archive.toCopy().run(from: Place.log)
        #expect(report.keptCount == 2)
        #expect(report.writtenCount == 1)
        #expect(try FileManager.default.attributesOfItem(atPath: segment)[.systemFileNumber] as? Int == made)
        #expect(try Place.names(in: Place.copy) == ["manifest.json", "segments", "tail.14003"])
        try restoreCopy()
        #expect(try Contents(of: Place.restored) == grown)
    }

    @Test func `an archive that is killed is what it was, and the next run goes on`() async throws {
        let before = try await makeLog()
        _ = try Archive.toCopy().run(from: Place.log)
        let grown = try await growLog(by: 9_000)
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = Place.log as String, target = Place.copy as String] in
            try archive(path, to: target, killedAfter: 12_288)
        }
        try restoreCopy()
        #expect(try Contents(of: Place.restored) == before)
        try FileManager.default.removeItem(atPath: Place.restored)
        let report = try Archive.toCopy().run(from: Place.log)
        #expect(report.keptCount == 2)
        #expect(report.writtenCount == 2)
        try restoreCopy()
        #expect(try Contents(of: Place.restored) == grown)
    }

    @Test(arguments: [1, 4_097], [0, 0.5, 1])
    func `a flipped bit in a segment is refused, and mended from the log`(first: Int, place: Double) async throws {
        _ = try await makeLog()
        _ = try Archive.toCopy().run(from: Place.log)
        let name = "segments/" + String(repeating: "0", count: 20 - "\(first)".count) + "\(first)"
        try flipBit(in: "\(Place.copy)/\(name)", at: place)
        #expect(throws: CopyError.file(name, .checksum)) { try restoreCopy() }
        #expect(Place.isClear(Place.restored))
        let report = try Archive.toCopy().run(from: Place.log)
        #expect((report.mendedCount, report.writtenCount, report.keptCount) == (1, 0, 1))
        try restoreCopy()
        try FileManager.default.removeItem(atPath: Place.restored)
        try FileManager.default.removeItem(atPath: "\(Place.copy)/\(name)")
        #expect(throws: CopyError.file(name, .missing)) { try restoreCopy() }
        #expect(try Archive.toCopy().run(from: Place.log).writtenCount == 1)
        try restoreCopy()
    }

    @Test func `newest events that are not what was written are refused`() async throws {
        _ = try await makeLog()
        let manifest = try Archive.toCopy().run(from: Place.log).manifest
        let tail = try #require(manifest.files.first).name
        try flipBit(in: "\(Place.copy)/\(tail)", at: 0.5)
        #expect(throws: CopyError.file(tail, .hash)) { try restoreCopy() }
        try truncate("\(Place.copy)/\(tail)")
        #expect(throws: CopyError.file(tail, .size)) { try restoreCopy() }
        #expect(Place.isClear(Place.restored))
    }

    @Test func `segments that are swapped are refused`() async throws {
        _ = try await makeLog()
        _ = try Archive.toCopy().run(from: Place.log)
        let second = URL(filePath: Place.copy + "/segments/00000000000000004097")
        try Data(contentsOf: URL(filePath: Place.copy + "/segments/00000000000000000001")).write(to: second)
        #expect(throws: CopyError.file("segments/00000000000000004097", .checksum)) { try restoreCopy() }
    }

    @Test func `an archive of another log is left as it is`() async throws {
        let log = try await makeLog(beats: 10)
        _ = try Archive.toCopy().run(from: Place.log)
        try editManifest { $0["registry"] = "zzzzzz" }
        let other = CopyError.otherRegistry(found: "zzzzzz", expected: log.registryID)
        #expect(throws: other) { try Archive.toCopy().run(from: Place.log) }
        try editManifest { ($0["registry"], $0["root"]) = (log.registryID, String(repeating: "A", count: 43) + "=") }
        #expect(throws: CopyError.otherHistory(position: 13)) { try Archive.toCopy().run(from: Place.log) }
        try editManifest { $0["position"] = 99 }
        #expect(throws: CopyError.otherHistory(position: 99)) { try Archive.toCopy().run(from: Place.log) }
    }

    @Test func `a directory of something else is no archive`() async throws {
        _ = try await makeLog(beats: 10)
        try FileManager.default.createDirectory(atPath: Place.copy, withIntermediateDirectories: false)
        try Data("mine".utf8).write(to: URL(filePath: Place.copy + "/note"))
        #expect(throws: CopyError.targetExists(Place.copy)) { try Archive.toCopy().run(from: Place.log) }
        #expect(try Place.names(in: Place.copy) == ["note"])
    }

    @Test func `a command that a log made of its entries has seen is not carried out again`() async throws {
        _ = try await makeLog(beats: 10)
        _ = try Archive.toCopy().run(from: Place.log)
        try restoreCopy()
        var configuration = EventLogConfiguration.temporary()
        configuration.directory = Place.restored
        let log = try TallyLog.open(configuration)
        let again = try await log.execute(.begin([1], id: CommandID(text: "first", body: [7])))
        #expect(again == Receipt(first: 1, count: 1, isRepeat: true, head: 13))
        await log.close()
    }
}

private func archive(_ path: String, to target: String, killedAfter position: Position) throws {
    let archive = Archive(target: target, maker: CopyMaker(version: "1", time: 0))
    _ = try archive.run(from: path) { done, _ in
        if done == position { kill(getpid(), SIGKILL) }
    }
}
