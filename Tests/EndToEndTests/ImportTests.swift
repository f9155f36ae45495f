import Foundation
import Testing

@Suite struct ImportTests {
    @Test func `An import makes no machine before a person says that the original is not served`() async throws {
        try await House.open { house in
            let account = try await Account.start(in: house)
            let server = try await Server.start(in: house, account: account.url)
            #expect(try await server.podctl("pod create agent-1 --template agent").status == 0)
            try await server.waitUntilActive(["agent-1"])
            #expect(await server.program.stop() == 0)
            let exported = try await house.run(.podledger, ["export", "--data", house.data])
            let file = house.directory + "/events.jsonl"
            try Data(exported.output.utf8).write(to: URL(filePath: file))
            try FileManager.default.moveItem(atPath: house.data, toPath: house.directory + "/original")

            let imported = try await house.run(.podledger, ["import", file, "--data", house.data])
            #expect(imported.status == 0, "\(imported.errors)")
            #expect(imported.output.contains("next: stop what serves the registry elsewhere"))
            let copy = try await Server.start(in: house, account: account.url)
            #expect(
                try await copy.podctl("reconciler status").output.contains("held: this log was never served from here")
            )
            #expect(try await copy.podctl("pod create agent-2 --template agent").status == 0)
            #expect(try await account.creations().count == 1)
            #expect(try await copy.podctl("reconciler resume").status == 0)
            try await copy.waitUntilActive(["agent-1", "agent-2"])
            #expect(try await account.creations().values.sorted() == [1, 1])
        }
    }

    @Test func `An export of what is beyond the log's end, or the moment's, is refused`() async throws {
        try await House.open { house in
            let server = try await Server.start(in: house)
            #expect(try await server.podctl("pod create agent-1 --template agent").status == 0)
            #expect(await server.program.stop() == 0)
            for words in [["--after", "999999"], ["--after", "2", "--as-of", "1"]] {
                let outcome = try await house.run(.podledger, ["export", "--data", house.data] + words)
                #expect(outcome.status == 2)
                #expect(outcome.output == "")
                #expect(outcome.errors.contains("beyond the last event to export"))
            }
        }
    }
}
