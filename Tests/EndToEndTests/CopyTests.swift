import Foundation
import RegistryAPI
import Testing

@Suite struct CopyTests {
    @Test func `A backup beside a server is restored as a registry that waits for a person`() async throws {
        try await House.open { house in
            let account = try await Account.start(in: house)
            let server = try await Server.start(in: house, account: account.url)
            try await create(["agent-1", "agent-2"], server)
            let backup = try await run(house, "backup", house.directory + "/backup", "--data", house.data)
            #expect(backup.contains("events of registry"))
            #expect(try await server.podctl("pod tag agent-1 later").status == 0)
            #expect(await server.program.stop() == 0)

            let old = try String(contentsOfFile: house.data + "/admin.key", encoding: .utf8)
            try FileManager.default.moveItem(atPath: house.data, toPath: house.directory + "/lost")
            let restored = try await run(house, "restore", house.directory + "/backup", "--data", house.data)
            #expect(restored.contains("podctl reconciler resume"))
            let again = try await Server.start(in: house, account: account.url)
            #expect(try await again.pod("agent-1").tags.allSatisfy { $0.tag != "later" })
            let key = house.directory + "/old.key"
            try Data(old.utf8).write(to: URL(filePath: key))
            #expect(try await again.podctl("pods", key: key).status == 4)
            #expect(try await again.podctl("reconciler status").output.contains("paused"))
            _ = try await run(house, "verify", "--data", house.data)
        }
    }

    @Test func `A copied data directory makes no machine before a person says that the original is not served`()
        async throws
    {
        try await House.open { house in
            let account = try await Account.start(in: house)
            let server = try await Server.start(in: house, account: account.url)
            try await create(["agent-1"], server)
            #expect(await server.program.stop() == 0)
            try FileManager.default.moveItem(atPath: house.data, toPath: house.directory + "/original")
            try FileManager.default.copyItem(atPath: house.directory + "/original", toPath: house.data)

            let copy = try await Server.start(in: house, account: account.url)
            #expect(try await copy.podctl("reconciler status").output.contains("data directory is a copy"))
            #expect(try await copy.podctl("pod create agent-2 --template agent").status == 0)
            #expect(try await copy.podctl("reconciler resume").status == 0)
            try await copy.waitUntilActive(["agent-1", "agent-2"])
            #expect(await copy.program.stop() == 0)
            let again = try await Server.start(in: house, account: account.url)
            #expect(try await again.podctl("reconciler status").output.contains("acting"))
        }
    }

    @Test func `An archive and an export each become the same registry`() async throws {
        try await House.open { house in
            let server = try await Server.start(in: house)
            try await create(["agent-1"], server)
            let archive = house.directory + "/archive"
            _ = try await run(house, "archive", archive, "--data", house.data)
            #expect(await server.program.stop() == 0)
            _ = try await run(house, "archive", archive, "--data", house.data)
            _ = try await run(house, "restore", archive, "--data", house.directory + "/restored")

            let exported = try await house.run(.podledger, ["export", "--data", house.data])
            #expect(exported.status == 0)
            let file = house.directory + "/events.jsonl"
            try Data(exported.output.utf8).write(to: URL(filePath: file))
            let root = try #require(exported.complaints.last?.split(separator: " ").last.map(String.init))
            let copy = house.directory + "/copy"
            _ = try await run(house, "import", file, "--data", copy, "--root", root)
            let again = try await house.run(.podledger, ["export", "--data", copy])
            #expect(again.output == exported.output)
            let wrong = String(repeating: "A", count: 43) + "="
            let refused = try await house.run(
                .podledger,
                ["import", file, "--data", house.directory + "/other", "--root", wrong]
            )
            #expect(refused.status == 1)
            #expect(refused.complaints.count == 1)
            #expect(!FileManager.default.fileExists(atPath: house.directory + "/other"))
        }
    }

    @Test(arguments: ["backup", "restore"])
    func `What is killed leaves nothing under its name`(_ command: String) async throws {
        try await House.open { house in
            let server = try await Server.start(in: house)
            try await create(["agent-1"], server)
            #expect(await server.program.stop() == 0)
            _ = try await run(house, "backup", house.directory + "/good", "--data", house.data)
            let target = house.directory + "/new"
            let arguments =
                command == "backup"
                ? ["backup", target, "--data", house.data, "--rate", "1"]
                : ["restore", house.directory + "/good", "--data", target]
            #expect(try await isKilledMidway(house, arguments, target))
            #expect(!FileManager.default.fileExists(atPath: target))
            _ = try await run(house, arguments)
            #expect(!FileManager.default.fileExists(atPath: target + ".partial"))
            if command == "restore" { _ = try await run(house, "verify", "--data", target) }
        }
    }

    /// Starts the work until it is killed with half of its target there; one that is done too soon is begun again.
    private func isKilledMidway(_ house: House, _ arguments: [String], _ target: String) async throws -> Bool {
        let files = FileManager.default
        for _ in 0..<50 {
            let program = try house.start(.podledger, arguments)
            while program.process.isRunning, !files.fileExists(atPath: target + ".partial") { await Task.yield() }
            await program.kill()
            if files.fileExists(atPath: target + ".partial") { return true }
            try files.removeItem(atPath: target)
        }
        return false
    }

    @Test func `Export says when nobody reads it to the end`() async throws {
        try await House.open { house in
            let server = try await Server.start(in: house)
            try await create(["agent-1"], server)
            #expect(await server.program.stop() == 0)
            let wrapper = ["/bin/sh", "-c", "\"$@\" > /dev/full", "sh"]
            let outcome = try await house.run(.podledger, ["export", "--data", house.data], through: wrapper)
            #expect(outcome.status == 1)
            #expect(outcome.complaints.count == 1)
            #expect(outcome.errors.contains("standard output cannot be written"))
        }
    }

    private func create(_ ids: [String], _ server: Server) async throws {
        for id in ids { #expect(try await server.podctl("pod create \(id) --template agent").status == 0) }
        try await server.waitUntilActive(ids)
    }

    /// Runs the program to its end, which must be a good one.
    private func run(_ house: House, _ arguments: String...) async throws -> String {
        try await run(house, arguments)
    }

    private func run(_ house: House, _ arguments: [String]) async throws -> String {
        let outcome = try await house.run(.podledger, arguments)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output
    }
}
