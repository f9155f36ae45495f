import RegistryAPI
import Testing

@Suite struct AdoptionTests {
    private static let arguments = ["--settling-time", "3", "--listing-interval", "1", "--orphans", "adopt"]

    @Test func `An orphan is adopted by itself unless another log made it, then by a person once they have looked`()
        async throws
    {
        try await House.open { house in
            let account = try await Account.start(in: house)
            let server = try await Server.start(in: house, account: account.url, arguments: Self.arguments)
            let registry = try await registryID(of: server)
            try await account.place(name: "ghost.2.\(registry)")
            try await server.waitUntilActive(["ghost"])
            let adoption = try await server.history("ghost").events.first { $0.kind == "droplet.adopted" }
            #expect(adoption?.actor == "reconciler")

            try await account.place(name: "later.999999.\(registry)")
            try await eventually("another log's droplet stops everything") {
                try await server.podctl("reconciler status").output.contains("a copy of this data directory")
            }
            try await adopt("later", of: server)
            #expect(try await server.podctl("reconciler resume").status == 0)
            try await server.waitUntilActive(["later"])
            #expect(try await server.podctl("pod retire ghost later --yes").status == 0)
            try await eventually("both droplets are gone") { try await account.dropletNames().count == 1 }
        }
    }

    private func adopt(_ pod: String, of server: Server) async throws {
        let orphan = try #require(try await orphans(of: server).first)
        #expect(orphan.pod == pod)
        #expect(orphan.monthly != nil)
        #expect(try await server.podctl("pod adopt \(orphan.dropletID)").status == 0)
        try await eventually("it is no orphan any more") { try await orphans(of: server).isEmpty }
        #expect(try await server.podctl("pod adopt \(orphan.dropletID)").status == 6)
        #expect(try await server.podctl("pod adopt 1").status == 5)
    }

    /// Makes a pod and reads the registry's id off its droplet's name; the server acts by then.
    private func registryID(of server: Server) async throws -> Substring {
        #expect(try await server.podctl("pod create web --template agent").status == 0)
        try await server.waitUntilActive(["web"])
        let name = try #require(try await server.pod("web").droplet?.name)
        return try #require(name.split(separator: ".").last)
    }

    private func orphans(of server: Server) async throws -> [OrphanResource] {
        try await server.podctl("orphans -o json").decode(OrphanList.self).orphans
    }
}
