import Chance
import EventLog
import Foundation
import Pods
import PodsTestSupport
import StoreTestSupport
import Testing

@testable import Registry

@Suite(.temporaryDirectory) struct CrashTests {
    @Test(arguments: Seeds.fresh.prefix(7))
    func `every acknowledged command outlives a kill at any moment`(seed: UInt64) async throws {
        let path = TemporaryDirectory.path
        var acknowledgedCount = 0
        for round in 0..<3 as Range<UInt64> {
            await #expect(processExitsWith: .signal(SIGKILL), "seed \(seed), round \(round)") {
                [path = path as String, seed = seed &+ round as UInt64] in
                try await commandUntilKilled(path, seed: seed)
            }
            try await checkAcknowledged(path)
            let count = try Acknowledgement.all(in: path).count
            #expect(count > acknowledgedCount, "seed \(seed), round \(round)")
            acknowledgedCount = count
        }
    }

    /// Finds what was acknowledged, by reading and by asking for it a second time.
    private func checkAcknowledged(_ path: String) async throws {
        let registry = try Registry.temporary()
        let report = try registry.reader.verify()
        #expect(report.differences == [])
        #expect(try registry.reader.fleet() == registry.reader.replay(through: report.head))
        for acknowledgement in try Acknowledgement.all(in: path) {
            let outcome = try await registry.execute(try acknowledgement.command, by: try acknowledgement.author)
            #expect(outcome == Outcome(first: acknowledgement.first, eventCount: 2, isRepeat: true))
            let events = try registry.reader.events(after: EventID(outcome.first.rawValue - 1), limit: 2)
            #expect(events.map(\.stream) == [outcome.first, outcome.first])
        }
        #expect(try registry.reader.head() == report.head)
        await registry.close()
    }
}

/// Creates and changes pods from eight tasks at once, notes what was acknowledged, and kills itself soon after some of it.
private func commandUntilKilled(_ path: String, seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let fate = Fate(using: &generator, steps: 1...60, microseconds: 0...10_000)
    let registry = try Registry.open(EventLogConfiguration(directory: path))
    let notes = unsafe open(Acknowledgement.path(in: path), O_WRONLY | O_CREAT | O_APPEND, 0o600)
    try await withThrowingDiscardingTaskGroup { group in
        for _ in 0..<8 {
            group.addTask {
                while true {
                    let name = "pod-\(UInt32.random(in: 0 ... .max))"
                    var acknowledgement = Acknowledgement(name: name, first: .registry)
                    let author = try acknowledgement.author
                    acknowledgement.first = try await registry.execute(try acknowledgement.command, by: author).first
                    let line = Array(acknowledgement.line.utf8)
                    _ = unsafe write(notes, line, line.count)
                    fate.advance()
                    try await registry.serveAndBeat(acknowledgement.first)
                }
            }
        }
    }
}

extension Registry {
    fileprivate func serveAndBeat(_ pod: EventID) async throws {
        let droplet = Int64(bitPattern: pod.rawValue)
        let machine = try await replaceMachine(of: pod, droplet: droplet)
        for _ in 0..<3 { try await beat(from: machine) }
        let hold = try await execute(.holdReconciler(Alarm(reason: "strange")), by: .reconciler)
        do throws(RegistryError) {
            try await execute(.resumeReconciler(reason: "well", halt: hold.first), by: .ann)
        } catch .refused {
            // Another task's hold stands, or that task has lifted this one.
        }
    }
}

/// A creation that was answered, as a line of a file.
private struct Acknowledgement {
    let name: String
    var first: EventID

    static func path(in directory: String) -> String { "\(directory)/acknowledged" }

    /// The lines that were written whole.
    static func all(in directory: String) throws -> [Acknowledgement] {
        let text = try String(contentsOfFile: path(in: directory), encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count == 3, words[2] == ".", let first = UInt64(words[1]) else { return nil }
            return Acknowledgement(name: String(words[0]), first: EventID(first))
        }
    }

    var line: String { "\(name) \(first) .\n" }

    var author: Author {
        get throws { try .ann("create \(name)") }
    }

    var command: PodCommand {
        get throws {
            let id = try #require(PodID(name))
            return .create(NewPod(id: id, image: "debian-12", template: nil, tags: ["blue"], attributes: [:]))
        }
    }
}
