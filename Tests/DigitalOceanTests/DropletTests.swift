import DigitalOcean
import FoundationEssentials
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct DropletTests {
    @Test func `a droplet is read field by field, its address by type`() async throws {
        let reply = Reply.json(200, #"{"droplet":\#(dropletJSON(id: 5_000_000_001))}"#)
        try await withAPI(answering: reply) { client, journal in
            let droplet = try #require(try await client.droplet(id: 5_000_000_001))
            let expected = Droplet(
                id: 5_000_000_001,
                name: "agent-1.42.reg1",
                status: .active,
                createdAt: Date(timeIntervalSince1970: 1_595_356_664),
                tags: ["agent", "env:prod"],
                publicIPv4: "192.241.165.154",
                privateIPv4: "10.128.192.124",
                sizeSlug: "s-1vcpu-1gb",
                regionSlug: "nyc3",
                imageID: 63_663_980,
                imageSlug: "ubuntu-20-04-x64",
                volumeIDs: ["506f78a4-e098-11e5-ad9f-000f53306ae1"]
            )
            #expect(droplet == expected)
            #expect(journal.requests.map(\.target) == ["/v2/droplets/5000000001"])
        }
    }

    @Test(arguments: [#"{"v4":[],"v6":[]}"#, "{}", #"{"v4":[{"ip_address":"10.0.0.1","type":"private"}]}"#])
    func `an active droplet may have no public address yet`(networks: String) throws {
        let droplet = try decoded(dropletJSON(id: 1, networks: networks))
        #expect(droplet.status == .active)
        #expect(droplet.publicIPv4 == nil)
    }

    @Test func `tags that the token may not see are not the same as none`() throws {
        #expect(try decoded(dropletJSON(id: 1, more: "")).tags == nil)
        #expect(try decoded(dropletJSON(id: 1, more: #","tags":[]"#)).tags == [])
    }

    @Test func `a status that is new to us is kept`() throws {
        #expect(try decoded(dropletJSON(id: 1, status: "migrating")).status == .other("migrating"))
    }

    @Test func `a thin droplet has only what the token may see`() throws {
        #expect(
            try decoded(#"{"id":1,"name":"a","status":"off"}"#) == Droplet(id: 1, name: "a", status: .off, tags: nil)
        )
    }

    @Test func `a droplet survives being written and read`() throws {
        let droplet = try decoded(dropletJSON(id: 1, more: #","tags":["a"],"vpc_uuid":"760e09ef"}"#.dropLast() + ""))
        #expect(try JSONDecoder().decode(Droplet.self, from: JSONEncoder().encode(droplet)) == droplet)
    }

    @Test func `a droplet that is not there is nil`() async throws {
        let reply = errorReply(404, "not_found", "The resource you were accessing could not be found.")
        try await withAPI(answering: reply) { client, _ in
            let droplet = try await client.droplet(id: 1)
            #expect(droplet == nil)
        }
    }

    @Test(arguments: [Reply(404, body: "<html>no such page</html>"), .json(404, "{}")])
    func `a 404 of something in between is not the absence of a droplet`(reply: Reply) async throws {
        try await withAPI(answering: reply) { client, _ in
            let read = await failure { try await client.droplet(id: 1) }
            #expect(read?.kind == .unreadable)
            let deleted = await failure { try await client.deleteDroplet(id: 1) }
            #expect(deleted?.kind == .unreadable)
        }
    }

    @Test func `deleting names one droplet and nothing else`() async throws {
        try await withAPI(answering: Reply(204)) { client, journal in
            let deletion = try await client.deleteDroplet(id: 3_164_444)
            #expect(deletion == .accepted)
            let request = try #require(journal.requests.first)
            #expect(request.method == "DELETE")
            #expect(request.target == "/v2/droplets/3164444")
            #expect(request.body.isEmpty)
        }
    }

    @Test func `deleting what is gone is done already`() async throws {
        let reply = errorReply(404, "not_found", "The resource you were accessing could not be found.")
        try await withAPI(answering: reply) { client, _ in
            let deletion = try await client.deleteDroplet(id: 1)
            #expect(deletion == .alreadyGone)
        }
    }

    private func decoded(_ json: String) throws -> Droplet {
        try JSONDecoder().decode(Droplet.self, from: Data(json.utf8))
    }
}
