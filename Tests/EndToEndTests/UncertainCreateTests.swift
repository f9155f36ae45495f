import RegistryAPI
import Testing

@Suite struct UncertainCreateTests {
    private static let patience = ["--settling-time", "4", "--listing-interval", "1"]
    private static let ids = ["agent-1", "agent-2", "agent-3"]

    @Test func `Creates whose connection closes after they were carried out are found and adopted`() async throws {
        let fault = #"{"fault": {"reply_lost": {}}, "routes": ["POST /v2/droplets"], "count": 3}"#
        try await expectOneDropletEach(under: fault)
    }

    @Test func `Creates are found and adopted after a minute in which every reply is lost`() async throws {
        let fault = #"{"fault": {"reply_lost": {}}, "lasting_milliseconds": 60000}"#
        try await expectOneDropletEach(under: fault, isEachDoubted: false)
    }

    @Test func `A create that is answered by a page of the edge is not sent again before it was looked for`()
        async throws
    {
        let fault = #"""
            {"fault": {"reply_replaced": {"status": 500, "form": "html"}}, "routes": ["POST /v2/droplets"], "count": 3}
            """#
        try await expectOneDropletEach(under: fault)
    }

    @Test func `A server that is killed while a create is under way leaves one droplet`() async throws {
        try await expectOneDropletEach { await $0.kill() }
    }

    @Test func `A server that is asked to end while a create is under way leaves one droplet`() async throws {
        try await expectOneDropletEach { program in #expect(await program.stop() == 0) }
    }

    /// Ends the server while the account has made droplets and not said so yet.
    private func expectOneDropletEach(ending end: (RunningProgram) async -> Void) async throws {
        try await House.open { house in
            let account = try await Account.start(in: house)
            try await account.place(name: "theirs")
            let server = try await Server.start(in: house, account: account.url, arguments: Self.patience)
            let late = #"{"fault": {"reply_delayed": {"milliseconds": 200000}}, "routes": ["POST /v2/droplets"]}"#
            try await account.lay(fault: late)
            for id in Self.ids {
                #expect(try await server.podctl("pod create \(id) --template agent").status == 0)
            }
            try await eventually("a create is under way") {
                try await account.dropletChanges().contains("POST /v2/droplets")
            }
            await end(server.program)
            try await account.liftFaults()
            let again = try await Server.start(in: house, account: account.url, arguments: Self.patience)
            try await again.waitUntilActive(Self.ids)
            try await expectEachOnce(account)
            try await expectGone(again, account)
        }
    }

    private func expectEachOnce(_ account: Account) async throws {
        let creations = try await account.creations()
        #expect(creations.values.allSatisfy { $0 == 1 })
        #expect(creations.count == Self.ids.count + 1)
        #expect(try await account.dropletNames().count == Self.ids.count + 1)
    }

    private func expectOneDropletEach(under fault: String, isEachDoubted: Bool = true) async throws {
        try await House.open { house in
            let account = try await Account.start(in: house)
            try await account.place(name: "theirs")
            let server = try await Server.start(in: house, account: account.url, arguments: Self.patience)
            try await account.lay(fault: fault)
            for id in Self.ids {
                let created = try await server.podctl("pod create \(id) --template agent")
                #expect(created.status == 0, "\(created.errors)")
            }
            try await server.waitUntilActive(Self.ids)
            for id in Self.ids {
                let kinds = try await server.history(id).events.map(\.kind)
                if isEachDoubted {
                    #expect(
                        kinds.filter(\.tellsOfCreate) == ["droplet.requested", "droplet.unknown", "droplet.adopted"]
                    )
                }
            }
            try await expectEachOnce(account)
            try await expectGone(server, account)
        }
    }

    /// Retires all and waits until only the droplet of others is left.
    private func expectGone(_ server: Server, _ account: Account) async throws {
        #expect(try await server.podctl("pod retire --select tag:agent --yes").status == 0)
        #expect(try await server.podctl("pod wait agent-1 agent-2 agent-3 --for gone --timeout 60s").status == 0)
        #expect(try await account.dropletNames() == ["theirs"])
    }
}

extension String {
    /// Whether it is the kind of an event by which a create becomes known.
    fileprivate var tellsOfCreate: Bool {
        [
            "droplet.requested", "droplet.accepted", "droplet.refused", "droplet.unknown", "droplet.adopted",
            "droplet.lost",
        ]
        .contains(self)
    }
}
