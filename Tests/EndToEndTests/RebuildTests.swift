import Foundation
import RegistryAPI
import Testing

@Suite struct RebuildTests {
    @Test func `A server that runs rebuilds its own views, and one that was killed leaves it to the program`()
        async throws
    {
        try await House.open { house in
            let server = try await Server.start(in: house)
            #expect(try await server.podctl("pod create agent-1 --template agent").status == 0)
            let note = house.data + "/server.json"
            let permissions = try FileManager.default.attributesOfItem(atPath: note)[.posixPermissions] as? Int
            #expect(permissions == 0o600)
            try await expectRebuilt(house)
            #expect(try await server.podctl("pod tag agent-1 blue").status == 0)

            kill(server.program.process.processIdentifier, SIGKILL)
            _ = await server.program.status()
            #expect(FileManager.default.fileExists(atPath: note))
            try await expectRebuilt(house)

            let again = try await Server.start(in: house)
            #expect(try await again.pod("agent-1").tags.map(\.tag).contains("blue"))
            #expect(await again.program.stop() == 0)
            #expect(!FileManager.default.fileExists(atPath: note))
        }
    }

    private func expectRebuilt(_ house: House) async throws {
        let outcome = try await house.run(.podledger, ["rebuild", "--data", house.data])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("rebuilt "))
        #expect(outcome.output.hasSuffix("the old views were the same\n"))
        #expect(outcome.errors.isEmpty)
        let verified = try await house.run(.podledger, ["verify", "--data", house.data])
        #expect(verified.status == 0, "\(verified.errors)")
    }
}
