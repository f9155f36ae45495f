import RegistryAPI
import Testing

@Suite struct FirstContactTests {
    private static let patience = ["--observe", "--settling-time", "4", "--listing-interval", "1"]

    @Test func `A registry that meets its account makes nothing before somebody has read the plan`() async throws {
        try await House.open { house in
            let account = try await Account.start(in: house)
            try await account.place(name: "theirs")
            let server = try await Server.start(in: house, account: account.url, arguments: Self.patience)
            try await create(["agent-1", "agent-2"], server)
            try await waitForPlan(of: 2, server)
            let (stale, fresh) = (house.directory + "/stale", house.directory + "/fresh")
            #expect(try await server.podctl("plan -f \(stale)").status == 0)
            try await create(["agent-3"], server)
            try await waitForPlan(of: 3, server)
            #expect(try await server.podctl("apply \(stale) --yes").status == 6)
            #expect(try await account.dropletChanges() == [])

            #expect(try await server.podctl("plan -f \(fresh)").status == 0)
            let applied = try await server.podctl("apply \(fresh) --yes")
            #expect(applied.status == 0, "\(applied.errors)")
            try await server.waitUntilActive(["agent-1", "agent-2", "agent-3"])
            try await create(["agent-4"], server)
            try await waitForPlan(of: 1, server)
            try await expectOneEach(["agent-1", "agent-2", "agent-3"], account)
            #expect(await server.program.stop() == 0)

            let again = try await Server.start(in: house, account: account.url, arguments: Self.patience)
            try await waitForPlan(of: 1, again)
            #expect(try await again.podctl("reconciler status").output.contains("paused"))
            try await expectOneEach(["agent-1", "agent-2", "agent-3"], account)
            #expect(try await again.podctl("reconciler resume").status == 0)
            try await again.waitUntilActive(["agent-4"])
            try await expectOneEach(["agent-1", "agent-2", "agent-3", "agent-4"], account)
        }
    }

    private func create(_ ids: [String], _ server: Server) async throws {
        for id in ids { #expect(try await server.podctl("pod create \(id) --template agent").status == 0) }
    }

    /// Waits until the whole account was looked at, and so many droplets would be made.
    private func waitForPlan(of count: Int, _ server: Server) async throws {
        try await eventually("the plan makes \(count) droplets") {
            let plan = try await server.podctl("plan -o json").decode(PlanResource.self)
            return plan.listing?.isComplete == true && plan.actions.count == count
        }
    }

    /// Nothing is there but one droplet for each, made by one request, and that of others.
    private func expectOneEach(_ ids: [String], _ account: Account) async throws {
        let names = try await account.dropletNames().map { String($0.prefix { $0 != "." }) }
        #expect(names == ids + ["theirs"])
        #expect(try await account.dropletChanges() == ids.map { _ in "POST /v2/droplets" })
    }
}
