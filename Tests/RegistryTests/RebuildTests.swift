import Chance
import EventLog
import Foundation
import Pods
import PodsTestSupport
import StoreTestSupport
import Testing

@testable import Registry

@Suite(.temporaryDirectory) struct RebuildTests {
    @Test func `a rebuild of sound views mends nothing, however often`() async throws {
        let fleet = try await fillEveryView()
        for _ in 0..<3 {
            let report = try await Registry.rebuild(.temporary())
            #expect(report == RebuildReport(head: fleet.head, rowCount: fleet.viewRows.count, prior: .sound))
        }
        let registry = try Registry.temporary()
        #expect(try registry.reader.fleet() == fleet)
        try await registry.execute(.tag("web", "green"), by: .ann)
        #expect(try registry.reader.verify().differences == [])
    }

    @Test func `a registry in which nothing happened can be rebuilt, and goes on`() async throws {
        await (try Registry.temporary()).close()
        let report = try await Registry.rebuild(.temporary())
        #expect(report == RebuildReport(head: .registry, rowCount: 1, prior: .sound))
        let registry = try Registry.temporary()
        try await registry.create("web")
        #expect(try registry.reader.verify().differences == [])
    }

    @Test func `where there is no log, none is begun`() async throws {
        let missing = EventLogError.missing(directory: TemporaryDirectory.path)
        await #expect(throws: RebuildError.read(.log(missing))) { try await Registry.rebuild(.temporary()) }
        #expect(throws: RegistryReadError.log(missing)) {
            try RegistryReader.open(directory: TemporaryDirectory.path)
        }
    }

    @Test func `a rebuild waits for nobody: a directory that is written to is left alone`() async throws {
        let registry = try Registry.temporary()
        try await registry.create("web")
        let path = TemporaryDirectory.path
        await #expect(processExitsWith: .success) { [path = path as String] in
            let held = EventLogError.heldByAnotherProcess(directory: path)
            let error = await #expect(throws: RebuildError.self) {
                try await Registry.rebuild(EventLogConfiguration(directory: path))
            }
            try #require(error == .read(.log(held)))
        }
        #expect(try registry.reader.verify().differences == [])
    }

    @Test(arguments: Seeds.fresh.prefix(4))
    func `a rebuild that is killed leaves the old views or the new ones`(seed: UInt64) async throws {
        let fleet = try await fillManyRows()
        let path = TemporaryDirectory.path
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<5 {
            let round = generator.next()
            await #expect(processExitsWith: .signal(SIGKILL), "seed \(seed), round \(round)") {
                [path = path as String, round = round as UInt64] in
                try await rebuildUntilKilled(path, seed: round)
            }
            let reader = try RegistryReader.open(directory: path)
            #expect(try reader.verify().differences == [])
            #expect(try reader.fleet() == fleet)
        }
        _ = try await Registry.rebuild(.temporary())
        #expect(try storedGenerations().count == 1)
    }
}

/// Rebuilds the views again and again, and kills itself soon after one of the steps of which it is told.
private func rebuildUntilKilled(_ path: String, seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let fate = Fate(using: &generator, steps: 1...24, microseconds: 0...10_000)
    while true {
        _ = try await Registry.rebuild(EventLogConfiguration(directory: path)) { _ in fate.advance() }
    }
}
