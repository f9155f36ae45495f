import RegistryAPI
import Testing

@Suite struct TroubleTests {
    private static let patience = ["--settling-time", "3", "--listing-interval", "1"]

    /// A fault, and a word of the reason that people are told meanwhile.
    struct Trouble: CustomTestStringConvertible {
        let fault: String
        let word: String

        var testDescription: String { fault }
    }

    @Test(arguments: [
        Trouble(fault: #"{"refused": {"status": 503, "form": "html"}}"#, word: "503"),
        Trouble(fault: #"{"refused": {"status": 500, "form": "html"}}"#, word: "500"),
        Trouble(fault: #"{"rate_limited": {"retry_after": 2}}"#, word: "429"),
        Trouble(fault: #"{"connection_lost": {}}"#, word: "GET /v2"),
        Trouble(fault: #"{"unauthorized": {}}"#, word: "401"),
    ])
    func `While the account answers nothing useful a pod says so, and comes up with one droplet afterwards`(
        _ trouble: Trouble
    ) async throws {
        try await House.open { house in
            let account = try await Account.start(in: house)
            let server = try await Server.start(in: house, account: account.url, arguments: Self.patience)
            try await account.lay(fault: #"{"fault": \#(trouble.fault)}"#)
            #expect(try await server.podctl("pod create agent-1 --template agent").status == 0)
            try await expectReason(of: server, toHold: trouble.word)
            try await account.liftFaults()
            try await expectOneDroplet(server, account)
        }
    }

    @Test func `A slow account only makes a pod wait`() async throws {
        try await House.open { house in
            let account = try await Account.start(in: house)
            let server = try await Server.start(in: house, account: account.url, arguments: Self.patience)
            try await account.lay(fault: #"{"fault": {"reply_delayed": {"milliseconds": 20000}}}"#)
            #expect(try await server.podctl("pod create agent-1 --template agent").status == 0)
            try await expectOneDroplet(server, account)
        }
    }

    @Test func `An account that cannot be reached is waited for, and its droplets are not lost`() async throws {
        try await House.open { house in
            let account = try await Account.start(in: house)
            let server = try await Server.start(in: house, account: account.url, arguments: Self.patience)
            #expect(try await server.podctl("pod create agent-0 --template agent").status == 0)
            try await server.waitUntilActive(["agent-0"])
            await account.program.kill()
            #expect(try await server.podctl("pod create agent-1 --template agent").status == 0)
            try await expectReason(of: server, toHold: "connect")
            let again = try await Account.start(in: house, listen: account.authority)
            try await expectOneDroplet(server, again, beside: 1)
            #expect(try await server.history("agent-0").events.filter { $0.kind == "droplet.requested" }.count == 1)
        }
    }

    private func expectReason(of server: Server, toHold word: String) async throws {
        let condition = try await eventually("the pod's condition says '\(word)'") {
            let condition = try await server.explain("agent-1").pod.condition
            return condition.flatMap { $0.reason.lowercased().contains(word.lowercased()) ? $0 : nil }
        }
        #expect(condition.nextActionAt != nil, "\(condition.reason)")
    }

    private func expectOneDroplet(_ server: Server, _ account: Account, beside others: Int = 0) async throws {
        try await server.waitUntilActive(["agent-1"])
        let pod = try await server.pod("agent-1")
        let names = try await account.dropletNames()
        #expect(names.filter { $0.hasPrefix("agent-1.") } == [pod.droplet?.name])
        #expect(names.count == 1 + others)
        #expect(try await account.creations().values.allSatisfy { $0 == 1 })
    }
}
