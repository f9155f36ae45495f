import DigitalOcean
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct TagTests {
    @Test func `making a tag returns the spelling that counts`() async throws {
        let reply = Reply.json(201, #"{"tag":{"name":"Extra-Awesome","resources":{"count":0}}}"#)
        try await withAPI(answering: reply) { client, journal in
            let tag = try await client.createTag("extra-awesome")
            #expect(tag.name == "Extra-Awesome")
            #expect(journal.requests.map(\.target) == ["/v2/tags"])
            #expect(journal.requests.map(\.bodyText) == [#"{"name":"extra-awesome"}"#])
        }
    }

    @Test func `tagging and untagging name one droplet, its id as text`() async throws {
        try await withAPI(answering: Reply(204)) { client, journal in
            try await client.tag("env:prod", droplet: 9_569_411)
            try await client.untag("env:prod", droplet: 9_569_411)
            #expect(journal.requests.map(\.method) == ["POST", "DELETE"])
            #expect(Set(journal.requests.map(\.target)) == ["/v2/tags/env:prod/resources"])
            let body = #"{"resources":[{"resource_id":"9569411","resource_type":"droplet"}]}"#
            #expect(journal.requests.map(\.bodyText) == [body, body])
        }
    }

    @Test(arguments: ["", "a/b", "..", "a b", "é"])
    func `a name that is no tag is never sent`(name: String) async throws {
        try await withAPI(answering: Reply(204)) { client, journal in
            await #expect(throws: APIFailure.self) { try await client.createTag(name) }
            await #expect(throws: APIFailure.self) { try await client.tag(name, droplet: 1) }
            await #expect(throws: APIFailure.self) { try await client.untag(name, droplet: 1) }
            #expect(journal.requests.isEmpty)
        }
    }

    @Test func `tagging with a tag that does not exist is not found`() async throws {
        let reply = errorReply(404, "not_found", "The resource you were accessing could not be found.")
        try await withAPI(answering: reply) { client, _ in
            let result = await failure { try await client.tag("a", droplet: 1) }
            #expect(result?.kind == .notFound)
        }
    }
}
