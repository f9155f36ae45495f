import RegistryAPI
import Testing

@Suite struct CrowdTests {
    private static let count = 12
    private static let slowKeys =
        #"{"fault": {"reply_delayed": {"milliseconds": 9999}}, "routes": ["GET /v2/account/keys"]}"#

    @Test func `Creates that are due at once ask for the account's keys once`() async throws {
        try await House.open { house in
            let account = try await Account.start(in: house)
            let server = try await Server.start(
                in: house,
                account: account.url,
                arguments: ["--listing-interval", "1"]
            )
            try await account.lay(fault: Self.slowKeys)
            #expect(try await server.podctl("reconciler pause --reason crowd").status == 0)
            #expect(try await server.podctl("pod create --template agent --count \(Self.count)").status == 0)
            #expect(try await server.podctl("reconciler resume").status == 0)
            try await eventually("\(Self.count) droplets are there") {
                try await account.dropletNames().count == Self.count
            }
            let keyListings = try await account.requestTargets().filter { $0.hasPrefix("/v2/account/keys") }
            #expect(keyListings.count == 1)
        }
    }
}
