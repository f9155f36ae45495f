import Foundation
import KeyPins
import RegistryAPI
import Testing

@Suite struct TLSTests {
    private static let wrongPin = "sha256//" + String(repeating: "A", count: 43) + "="

    @Test func `Machines beat, and people ask, over TLS with a certificate that nobody vouches for`() async throws {
        try await House.open { house in
            let server = try await Server.start(in: house, arguments: ["--tls-self-signed"])
            #expect(server.url.hasPrefix("https://127.0.0.1:"))
            #expect(try await server.podctl("pod create agent-1 --template agent").status == 0)
            #expect(try await server.podctl("pod wait agent-1 --for ready --timeout 60s").status == 0)
            #expect(try await server.pod("agent-1").lastBeatAt != nil)
            try await expectKnown(server)
            let rebuilt = try await house.run(.podledger, ["rebuild", "--data", house.data])
            #expect(rebuilt.output.hasPrefix("rebuilt "))
        }
    }

    /// By its pin, by its certificate, and by what it left in its directory; not by another pin, nor by none.
    private func expectKnown(_ server: Server) async throws {
        let pin = try #require(try pin(of: server))
        #expect(try await server.podctl("pods -o name --pin \(pin)").output == "agent-1\n")
        #expect(try await server.podctl("pods -o name --ca-file \(server.house.data)/tls.crt").output == "agent-1\n")
        let strange = try await server.podctl("pods --pin \(Self.wrongPin)")
        #expect(strange.status == 1)
        #expect(strange.complaints.count == 1)
        #expect(strange.errors.contains("ask its operator for the pin of its key"))
        try FileManager.default.moveItem(
            atPath: RunningServer.path(in: server.house.data),
            toPath: server.house.directory + "/server.json"
        )
        let unknown = try await server.podctl("pods")
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("--ca-file"))
        try FileManager.default.moveItem(
            atPath: server.house.directory + "/server.json",
            toPath: RunningServer.path(in: server.house.data)
        )
    }

    @Test func `A server that starts again is known by the same key, under another name too`() async throws {
        try await House.open { house in
            let first = try await Server.start(in: house, arguments: ["--tls-self-signed"])
            let pin = try #require(try pin(of: first))
            #expect(await first.program.stop() == 0)
            let named = ["--tls-self-signed", "--public-url", "https://registry.example:7470"]
            let second = try await Server.start(in: house, arguments: named)
            #expect(try self.pin(of: second) == pin)
            #expect(try await second.podctl("pods --pin \(pin)").status == 0)
        }
    }

    @Test func `A certificate and a key that are given are served, on a public address too`() async throws {
        try await House.open { house in
            let maker = try await Server.start(in: house, arguments: ["--tls-self-signed"])
            #expect(await maker.program.stop() == 0)
            let files = ["--tls-certificate", "\(house.data)/tls.crt", "--tls-key", "\(house.data)/tls.key"]
            let server = try await Server.start(in: house, listen: "0.0.0.0:0", arguments: files)
            #expect(server.url.hasPrefix("https://0.0.0.0:"))
            let environment = ["PODLEDGER_DATA": house.data]
            let nearby = try await house.run(.podctl, ["pods", "-o", "name"], environment: environment)
            #expect(nearby.status == 0)
            #expect(!server.program.errors.contains("PRIVATE"))
        }
    }

    private func pin(of server: Server) throws -> String? {
        RunningServer(of: server.house.data)?.pins?.description
    }
}
