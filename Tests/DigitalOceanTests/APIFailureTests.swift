import Curl
import DigitalOcean
import FoundationEssentials
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct APIFailureTests {
    static func answer(_ reply: Reply) async throws -> APIFailure? {
        var found: APIFailure?
        try await withAPI(answering: reply) { client, _ in
            found = await failure { try await client.account() }
        }
        return found
    }

    @Test func `a failure says what was asked, what was answered, and where to look`() async throws {
        let failure = try await Self.answer(errorReply(401, "unauthorized", "Unable to authenticate you."))
        let expected = APIFailure(
            kind: .unauthorized,
            status: 401,
            message: "Unable to authenticate you.",
            requestID: "4d9d8375-3c56",
            request: "GET /v2/account"
        )
        #expect(failure == expected)
        #expect("\(expected)" == "GET /v2/account: 401 Unable to authenticate you. (request 4d9d8375-3c56)")
    }

    @Test(arguments: [
        (400, true), (401, true), (403, true), (404, true), (408, false), (409, false), (410, false), (422, true),
        (425, false), (429, true), (499, false), (500, false), (502, false), (503, false),
    ])
    func `only an answer that turns a request away proves that nothing happened`(status: Int, isProof: Bool)
        async throws
    {
        let failure = try #require(try await Self.answer(errorReply(status, "id", "no")))
        #expect(failure.provesNothingHappened == isProof)
    }

    @Test(arguments: [(.neverSent, true), (.invalid, true), (.unanswered, false)] as [(APIFailure.Kind, Bool)])
    func `without an answer only what never left has certainly not happened`(kind: APIFailure.Kind, isProof: Bool) {
        #expect(APIFailure(kind: kind, message: "").provesNothingHappened == isProof)
    }

    @Test(
        arguments: [
            ("creating this/these droplet(s) will exceed your droplet limit", .quota),
            ("You specified an invalid image for Droplet creation.", .invalid),
            ("12, 13 are invalid key identifiers for Droplet creation.", .invalid),
            ("Only valid hostname characters are allowed. (a-z, A-Z, 0-9, . and -)", .invalid),
            ("Region is not available", .capacity),
            ("Size is not available in this region.", .capacity),
            ("size is unavailable", .capacity),
            ("Something went wrong, please try again", .transient),
            ("Droplet already has a pending event.", .busy),
            ("there are currently blocking events processing for one or more of the droplets", .busy),
            ("Droplet is currently on. Please power it off to run this event.", .conflict),
            ("Size can not decrease size of Droplet's disk image", .invalid),
            ("Words nobody has seen.", .transient),
        ] as [(String, APIFailure.Kind)]
    )
    func `the words of a 422 tell its kind`(message: String, kind: APIFailure.Kind) async throws {
        let failure = try #require(try await Self.answer(errorReply(422, "unprocessable_entity", message)))
        #expect(failure.kind == kind)
        #expect(failure.message == message)
    }

    @Test func `an HTML page leaves its words`() async throws {
        let html = "<!DOCTYPE html>\n<html><head><title>504 Gateway Time-out</title></head><body>x</body></html>"
        let failure = try #require(try await Self.answer(Reply(504, headers: [("X-Request-Id", "abc")], body: html)))
        #expect(failure.kind == .transient)
        #expect(failure.message == "504 Gateway Time-out x")
        #expect(failure.requestID == "abc")
    }

    @Test func `a plain text is the message`() async throws {
        let failure = try await Self.answer(Reply(503, body: "Service is currently unavailable."))
        #expect(failure?.message == "Service is currently unavailable.")
    }

    @Test func `the other shape of a 400 is read too`() async throws {
        let body = #"{"error":"bad tags","messages":null,"root_causes":["rpc error: code = InvalidArgument"]}"#
        let failure = try await Self.answer(.json(400, body))
        #expect(failure?.kind == .invalid)
        #expect(failure?.message == "bad tags: rpc error: code = InvalidArgument")
    }

    @Test func `a long message with controls becomes one short line`() async throws {
        let message = #"\u001b[31mred\r\n\u202eback\u0000"# + String(repeating: "x", count: 500)
        let failure = try #require(try await Self.answer(errorReply(400, "bad", message)))
        #expect(failure.message.hasPrefix("[31mred back"))
        #expect(failure.message.count == 300)
        #expect(failure.message.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }

    @Test func `a token that the server quotes is struck out`() async throws {
        let failure = try await Self.answer(errorReply(403, "forbidden", "no scope for dop_v1_secret"))
        #expect(failure?.message == "no scope for [hidden]")
    }

    @Test func `an answer that is not JSON is unreadable`() async throws {
        #expect(try await Self.answer(Reply(200, body: "<html>"))?.kind == .unreadable)
    }

    @Test(arguments: ["", " \n", "two words", "tök"])
    func `a token that is not one word is never sent`(token: String) async throws {
        try await LoopbackServer.run { _ in
            Reply(200)
        } whileRunning: { server in
            let client = try DigitalOceanClient(baseURL: server.url, token: { token }, http: HTTPClient())
            let result = await failure { try await client.account() }
            #expect(result?.kind == .neverSent)
            #expect(server.journal.requests.isEmpty)
        }
    }

    @Test func `the token is asked before each request and sent without its line end`() async throws {
        let tokens = TokenList(["first\n", "second"])
        try await LoopbackServer.run { _ in
            Reply(500)
        } whileRunning: { server in
            let client = try DigitalOceanClient(baseURL: server.url, token: { tokens.next() }, http: HTTPClient())
            for _ in 0..<2 { _ = await failure { try await client.account() } }
            #expect(server.journal.requests.map { $0.headers["authorization"] } == ["Bearer first", "Bearer second"])
        }
    }

    @Test(arguments: [
        "http://example.com", "ftp://127.0.0.1", "127.0.0.1", "https://", "https://a/b", "https://u@host", "",
        "http://127.0.0.1.example.com", "http://localhost@example.com",
    ])
    func `an address that would carry the token in the open is refused`(address: String) {
        #expect(throws: APIFailure.self) {
            try DigitalOceanClient(baseURL: address, token: { "t" }, http: HTTPClient())
        }
    }
}
