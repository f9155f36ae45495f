import Foundation
import Testing

@Suite struct ExitStatusTests {
    @Test func `A script learns from podctl's exit status what went wrong`() async throws {
        try await House.open { house in
            let server = try await Server.start(in: house)
            #expect(try await server.podctl("pod create agent-1 --template agent").status == 0)
            #expect(try await server.podctl("pod create agent-1 --template agent").status == 6)
            #expect(try await server.podctl("pod create agent-2").status == 2)
            #expect(try await server.podctl("pod retire").status == 2)
            #expect(try await server.podctl("pod get agent-9").status == 5)
            #expect(try await server.podctl("pod wait agent-1 --for tag:never --timeout 1s").status == 8)
            #expect(try await server.podctl("pod protect agent-1").status == 0)
            #expect(try await server.podctl("pod retire agent-1").status == 7)
            #expect(try await server.podctl("pod retire --select tag:agent").status == 3)
        }
    }

    @Test func `A wrong key, no key and no server are told apart`() async throws {
        try await House.open { house in
            let server = try await Server.start(in: house)
            let wrong = house.directory + "/wrong.key"
            let right = try String(contentsOfFile: house.data + "/admin.key", encoding: .utf8)
            try String(right.trimmingCharacters(in: .newlines).dropLast() + "x").write(
                toFile: wrong,
                atomically: true,
                encoding: .utf8
            )
            let refused = try await server.podctl("pods", key: wrong)
            #expect(refused.status == 4)
            #expect(refused.complaints.count == 1)
            let keyless = try await server.podctl("pods", key: house.directory + "/none.key")
            #expect(keyless.status == 4)
            #expect(keyless.complaints.count == 1)
            #expect(await server.program.stop() == 0)
            let alone = try await server.podctl("pods --timeout 1s")
            #expect(alone.status == 1)
            #expect(alone.complaints.count == 1)
            #expect(alone.output == "")
        }
    }
}
