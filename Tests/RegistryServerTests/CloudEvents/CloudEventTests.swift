import EventLog
import Foundation
import LogTestSupport
import Pods
import Registry
import RegistryAPI
import RegistryServer
import TestSupport
import Testing

@Suite struct CloudEventTests {
    @Test func `an export is CloudEvents, and an import makes the same log of it`() async throws {
        try await withTemporaryDirectory { directory in
            let lines = try await export(directory)
            let first = try WireFormat.decode(CloudEvent.self, from: try #require(lines.first))
            #expect(first.specversion == "1.0")
            #expect(first.id == "1")
            #expect(first.type == "pod.created")
            #expect(first.subject == "alpha")
            #expect(first.time == Timestamp(milliseconds: HandClock.start))
            #expect(lines.count == 4_400)
            let all = Position(rawValue: 4_400)
            let before = try RegistryReader.open(directory: directory)
            try await importing(lines, into: directory + "/imported")
            let after = try RegistryReader.open(directory: directory + "/imported")
            #expect(after.registryID == before.registryID)
            #expect(try after.log.root(at: all) == before.log.root(at: all))
            #expect(try after.log.sealed() == Position(rawValue: 4_096))
            #expect(try after.fleet() == before.fleet())
            #expect(try after.verify().differences == [])
            #expect(try after.head() == before.head())
        }
    }

    @Test func `part of a log is exported with the same words`() async throws {
        try await withTemporaryDirectory { directory in
            let lines = try await export(directory)
            let reader = try RegistryReader.open(directory: directory)
            var part: [[UInt8]] = []
            try EventExport(reader: reader).run(after: EventID(4_000), through: EventID(4_200)) {
                part.append($0.dropLast())
            }
            #expect(part == Array(lines[4_000..<4_200]))
        }
    }

    @Test(arguments: Spoiling.all)
    func `a line that is not what was exported is named`(_ spoiling: Spoiling) async throws {
        try await withTemporaryDirectory { directory in
            var lines = try await export(directory)
            spoiling.spoil(&lines)
            await #expect(throws: spoiling.error) { try await importing(lines, into: directory + "/imported") }
            #expect(!FileManager.default.fileExists(atPath: directory + "/imported"))
            #expect(!FileManager.default.fileExists(atPath: directory + "/imported.partial"))
        }
    }

    /// A registry with two pods, one retired, and so many beats that a segment is complete.
    private func export(_ directory: String) async throws -> [[UInt8]] {
        let clock = HandClock()
        var configuration = EventLogConfiguration(directory: directory, mapSize: 64 << 20)
        configuration.clock = LogClock { clock.now }
        let registry = try Registry.open(configuration)
        let alpha = try await create("alpha", in: registry)
        _ = try await create("beta", in: registry)
        let beta = try #require(PodID("beta"))
        try await registry.execute(.retire(beta, reason: "done", releasing: true), by: Author(actor: "ann"))
        _ = try await TestKeys(registry)
        let machine = try await serve(alpha, in: registry)
        clock.advance(by: 5_000)
        let head = try registry.reader.head().rawValue
        try await withThrowingDiscardingTaskGroup { group in
            for _ in head..<4_400 { group.addTask { try await registry.beat(from: machine) } }
        }
        await registry.close()
        var lines: [[UInt8]] = []
        let reader = try RegistryReader.open(directory: directory)
        try EventExport(reader: reader).run(after: .registry, through: try reader.head()) {
            lines.append($0.dropLast())
        }
        return lines
    }

    private func create(_ name: String, in registry: Registry) async throws -> EventID {
        let id = try #require(PodID(name))
        let pod = NewPod(id: id, image: "debian-12", template: nil, tags: [], attributes: [:])
        return try await registry.execute(.create(pod), by: Author(actor: "ann")).first
    }

    private func serve(_ pod: EventID, in registry: Registry) async throws -> KeyGrant.Machine {
        let request = DropletRequest(
            region: "fra1",
            size: "s-1vcpu-1gb",
            image: "debian-12",
            registry: registry.reader.registryID,
            tokenHash: [1],
            tokenExpires: .max
        )
        let attempt = try await registry.execute(.request(pod: pod, request), by: .reconciler).first
        try await registry.execute(.accept(attempt: attempt, dropletID: 7), by: .reconciler)
        try await registry.execute(.activate(attempt: attempt, ip: "192.0.2.7"), by: .reconciler)
        return KeyGrant.Machine(pod: pod, attempt: attempt)
    }
}

/// Makes a registry of an export, as the program does.
private func importing(_ lines: [[UInt8]], into path: String) async throws {
    let directory = try StagedDirectory(for: path)
    do {
        let events = EventImport(directory: directory.path)
        for line in lines { try events.take(line) }
        _ = try events.finish()
    } catch {
        directory.remove()
        throw error
    }
    try await StagedRegistry.open(directory).publish()
}

/// Something that happens to an export on its way.
struct Spoiling: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let error: ImportError
    let spoil: @Sendable (inout [[UInt8]]) -> Void

    static let all = [
        Spoiling("a line is missing", .line(3, .position("4", expected: "3"))) { $0.remove(at: 2) },
        Spoiling("a line comes twice", .line(4, .position("3", expected: "4"))) { $0.insert($0[2], at: 3) },
        Spoiling("lines are exchanged", .line(2, .position("3", expected: "2"))) { $0.swapAt(1, 2) },
        Spoiling("the beginning is missing", .line(1, .position("2", expected: "1"))) { $0.removeFirst() },
        Spoiling("a line is cut short", .line(2, .form)) { $0[1].removeLast(9) },
        Spoiling("an empty line", .line(2, .form)) { $0.insert([], at: 1) },
        Spoiling("nothing", .empty) { $0.removeAll() },
        Spoiling("a later version", .line(2, .laterFormat("2.0"))) { $0.edit(1, "\"1.0\"", "\"2.0\"") },
        Spoiling("another pod", .line(2, .attribute("subject"))) { $0.edit(1, "beta", "bets") },
        Spoiling("another kind", .line(1, .attribute("type"))) { $0.edit(0, "pod.created", "pod.retired") },
        Spoiling("another time", .line(1, .attribute("time"))) { $0.edit(0, "2026-03-01", "2026-03-02") },
        Spoiling("another registry", .line(2, .attribute("source"))) { $0.edit(1, "podledger/", "podledger/x") },
        Spoiling("no registry", .line(1, .attribute("source"))) { $0.edit(0, "podledger/", "elsewhere/") },
        Spoiling("an unknown form", .line(1, .entry(.newerForm))) { $0.edit(0, "base64\":\"Ag", "base64\":\"Aw") },
        Spoiling("no base64", .line(1, .attribute("data_base64"))) { $0.edit(0, "base64\":\"Ag", "base64\":\"-g") },
    ]

    private init(_ name: String, _ error: ImportError, _ spoil: @escaping @Sendable (inout [[UInt8]]) -> Void) {
        testDescription = name
        self.error = error
        self.spoil = spoil
    }
}

extension [[UInt8]] {
    fileprivate mutating func edit(_ index: Int, _ text: String, _ other: String) {
        let line = String(decoding: self[index], as: UTF8.self)
        self[index] = [UInt8](line.replacingOccurrences(of: text, with: other).utf8)
    }
}
