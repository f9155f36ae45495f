import Curl
import RegistryAPI
import Testing

/// A request that must be refused.
struct BadRequest: Sendable, CustomTestStringConvertible {
    let method: String
    let path: String
    let body: String?
    let header: HTTPHeader?
    let status: Int
    let kind: ProblemKind

    /// What the answer's detail must name.
    let mentions: String

    init(
        _ method: String,
        _ path: String,
        _ body: String? = nil,
        header: HTTPHeader? = nil,
        as kind: ProblemKind = .invalidRequest,
        status: Int? = nil,
        mentions: String
    ) {
        self.method = method
        self.path = path
        self.body = body
        self.header = header
        self.status = status ?? kind.status
        self.kind = kind
        self.mentions = mentions
    }

    var testDescription: String { "\(method) \(path) \(body?.prefix(60) ?? "")" }
}

@Suite struct BadInputTests {
    @Test(arguments: [
        BadRequest("GET", "/v1/pods/UPPER", mentions: "no pod id"),
        BadRequest("GET", "/v1/pods/-a", mentions: "no pod id"),
        BadRequest("GET", "/v1/pods/%ZZ", mentions: "percent"),
        BadRequest("GET", "/v1/pods/a%FF", mentions: "percent"),
        BadRequest("GET", "/v1/pods/none", as: .unknownPod, mentions: "'none'"),
        BadRequest("GET", "/v1/pods/none/history", as: .unknownPod, mentions: "'none'"),
        BadRequest("GET", "/v1/pods/none/explain", as: .unknownPod, mentions: "'none'"),
        BadRequest("GET", "/v1/pods?q=size%3Cbig", mentions: "whole number"),
        BadRequest("GET", "/v1/pods?q=tag%3A", mentions: "names no tag"),
        BadRequest("GET", "/v1/pods?q=%3D5", mentions: "no field"),
        BadRequest(
            "GET",
            "/v1/pods?q=redy!%3Dyes",
            mentions: "there are challenge, claim, id, image, ip, phase, ready, template"
        ),
        BadRequest("GET", "/v1/pods?q=colour%3Cred", mentions: "whole number"),
        BadRequest("GET", "/v1/pods?q=colour%3C5", mentions: "colour<5"),
        BadRequest("GET", "/v1/pods?as_of=2999-01-01T00:00:00Z", mentions: "has not been yet"),
        BadRequest("GET", "/v1/pods?all=maybe", mentions: "true or false"),
        BadRequest("GET", "/v1/pods?colour=blue", mentions: "'colour'"),
        BadRequest("GET", "/v1/pods?as_of=yesterday", mentions: "as_of"),
        BadRequest("GET", "/v1/pods?as_of=999999", mentions: "position"),
        BadRequest("GET", "/v1/pods?as_of=1&as_of=2", mentions: "2 times"),
        BadRequest("GET", "/v1/events?limit=0", mentions: "'limit'"),
        BadRequest("GET", "/v1/events?limit=1001", mentions: "'limit'"),
        BadRequest("GET", "/v1/events?after=-1", mentions: "'after'"),
        BadRequest("GET", "/v1/events?kind=pod.eaten", mentions: "pod.eaten"),
        BadRequest("GET", "/v1/events?pod=none", as: .unknownPod, mentions: "'none'"),
        BadRequest("GET", "/v1/pods//history", as: .unknownRoute, mentions: "empty part"),
        BadRequest("GET", "/v1/pods/", as: .unknownRoute, mentions: "empty part"),
        BadRequest("GET", "/v1/nothing", as: .unknownRoute, mentions: "/v1/nothing"),
        BadRequest("GET", "/", as: .unknownRoute, mentions: "/v1"),
        BadRequest("PATCH", "/v1/pods/a", as: .unknownRoute, status: 405, mentions: "GET"),
        BadRequest("DELETE", "/v1/pods", as: .unknownRoute, status: 405, mentions: "GET, POST"),
        BadRequest("GET", "/v1/challenges/none", as: .unknownChallenge, mentions: "'none'"),
        BadRequest("GET", "/v1/challenges/a_b", mentions: "no challenge's id"),
        BadRequest("GET", "/v1/challenges?colour=blue", mentions: "'colour'"),
        BadRequest("GET", "/v1/pods?q=challenge%3Dnone", mentions: "names no challenge"),
        BadRequest("GET", "/v1/podlet?x=1", mentions: "'x'"),
        BadRequest("GET", "/v1/podlet", as: .unknownRoute, mentions: "podlet"),
    ])
    func `a read that makes no sense is told why`(bad: BadRequest) async throws {
        try await refuse(bad)
    }

    @Test(arguments: [
        BadRequest("POST", "/v1/pods", "{", mentions: "JSON"),
        BadRequest("POST", "/v1/pods", "[]", mentions: "object"),
        BadRequest("POST", "/v1/pods", #"{"id":7,"image":"i"}"#, mentions: "at id: not a string"),
        BadRequest("POST", "/v1/pods", #"{"id":"A b","image":"i"}"#, mentions: "no pod id"),
        BadRequest("POST", "/v1/pods", #"{"id":"a","image":"i"}"#, as: .conflict, mentions: "never used twice"),
        BadRequest("POST", "/v1/pods", #"{"id":"b"}"#, mentions: "image"),
        BadRequest("POST", "/v1/pods", #"{"id":"b","image":"a b"}"#, mentions: "255 bytes"),
        BadRequest("POST", "/v1/pods", #"{"id":"b","image":"a\nb"}"#, mentions: "255 bytes"),
        BadRequest("POST", "/v1/pods", #"{"id":"b","template":"none"}"#, mentions: "no template 'none'"),
        BadRequest("POST", "/v1/pods", #"{"image":"i","tags":["no tag"]}"#, mentions: "'no tag'"),
        BadRequest("POST", "/v1/pods", #"{"image":"i","tags":"blue"}"#, mentions: "at tags: not an array"),
        BadRequest("POST", "/v1/pods", #"{"image":"i","attributes":{"Key":1}}"#, mentions: "'Key'"),
        BadRequest("POST", "/v1/pods", #"{"image":"i","attributes":{"k":1.5}}"#, mentions: "at attributes.k"),
        BadRequest("POST", "/v1/pods", #"{"image":"i","attributes":{"k":[1]}}"#, mentions: "at attributes.k"),
        BadRequest("POST", "/v1/pods", #"{"image":"i","attributes":{"lastbeat":1}}"#, mentions: "lastbeat"),
        BadRequest("POST", "/v1/pods", #"{"image":"i","attributes":{"root_password":"x"}}"#, mentions: "secret"),
        BadRequest(
            "POST",
            "/v1/pods",
            #"{"image":"i"}"#,
            header: HTTPHeader(name: "If-Match", value: "\"1\""),
            mentions: "version"
        ),
        BadRequest(
            "POST",
            "/v1/pods",
            #"{"image":"i"}"#,
            header: HTTPHeader(name: "Idempotency-Key", value: String(repeating: "x", count: 129)),
            mentions: "1 to 128"
        ),
        BadRequest("POST", "/v1/pods?force=true", #"{"image":"i"}"#, mentions: "'force'"),
        BadRequest("POST", "/v1/pods", String(repeating: " ", count: 70_000), as: .tooLarge, mentions: "65536"),
    ])
    func `a pod that makes no sense is not created`(bad: BadRequest) async throws {
        try await refuse(bad)
    }

    @Test(arguments: [
        BadRequest("POST", "/v1/challenges", "{}", mentions: "'id' is missing"),
        BadRequest("POST", "/v1/challenges", #"{"id":"A","image":"i"}"#, mentions: "no challenge's id"),
        BadRequest("POST", "/v1/challenges", #"{"id":"x"}"#, mentions: "'image' is missing"),
        BadRequest("POST", "/v1/challenges", #"{"id":"x","image":"I i"}"#, mentions: "no container image"),
        BadRequest("POST", "/v1/challenges", #"{"id":"x","image":"i","ports":["0"]}"#, mentions: "no port"),
        BadRequest("POST", "/v1/challenges", #"{"id":"x","image":"i","ports":["1","1/tcp"]}"#, mentions: "twice"),
        BadRequest("POST", "/v1/challenges", #"{"id":"x","image":"i","name":"a\nb"}"#, mentions: "100 bytes"),
        BadRequest("POST", "/v1/challenges", #"{"id":"x","image":"i","port":["1"]}"#, mentions: "'port'"),
        BadRequest("DELETE", "/v1/challenges/none", as: .unknownChallenge, mentions: "'none'"),
        BadRequest("PUT", "/v1/pods/a/challenges/none", as: .unknownChallenge, mentions: "'none'"),
        BadRequest("PUT", "/v1/pods/a/challenges/A", mentions: "no challenge's id"),
        BadRequest("PUT", "/v1/pods/none/challenges/x", as: .unknownPod, mentions: "'none'"),
        BadRequest("DELETE", "/v1/pods/gone/challenges/x", as: .conflict, mentions: "retired"),
        BadRequest("PUT", "/v1/pods/a/tags/no%20tag", mentions: "'no tag'"),
        BadRequest("PUT", "/v1/pods/a/tags/agent", as: .refused, mentions: "agent"),
        BadRequest("PUT", "/v1/pods/none/tags/blue", as: .unknownPod, mentions: "'none'"),
        BadRequest("PUT", "/v1/pods/gone/tags/blue", as: .conflict, mentions: "retired"),
        BadRequest("PUT", "/v1/pods/a/tags/blue?x=1", mentions: "'x'"),
        BadRequest(
            "PUT",
            "/v1/pods/a/tags/blue",
            header: HTTPHeader(name: "If-Match", value: "1"),
            mentions: "in quotes"
        ),
        BadRequest(
            "PUT",
            "/v1/pods/a/tags/blue",
            header: HTTPHeader(name: "If-Match", value: "\"01\""),
            mentions: "in quotes"
        ),
        BadRequest("PUT", "/v1/pods/a/attributes/9", #"{"value":1}"#, mentions: "'9'"),
        BadRequest("PUT", "/v1/pods/a/attributes/claim", #"{"value":"ann"}"#, mentions: "`podctl pod claim`"),
        BadRequest("PUT", "/v1/pods/a/attributes/image", #"{"value":"i"}"#, mentions: "`podctl pod image`"),
        BadRequest("POST", "/v1/pods", #"{"image":"i","attributes":{"ip":"9.9.9.9"}}"#, mentions: "'ip'"),
        BadRequest("POST", "/v1/pods/a/protect", #"{"reason":"x"}"#, mentions: "'reason' means nothing"),
        BadRequest("POST", "/v1/pods/a/unprotect", "garbage", mentions: "the body"),
        BadRequest("PUT", "/v1/pods/a/tags/blue", #"{"x":1}"#, mentions: "'x' means nothing"),
        BadRequest("DELETE", "/v1/pods/a/tags/blue", "[]", mentions: "the body"),
        BadRequest("DELETE", "/v1/pods/a/attributes/k", #"{"value":1}"#, mentions: "'value' means nothing"),
        BadRequest("PUT", "/v1/pods/a/challenges/x", #"{"version":1}"#, mentions: "'version' means nothing"),
        BadRequest("DELETE", "/v1/pods/a/challenges/x", #"{"reason":"r"}"#, mentions: "'reason' means nothing"),
        BadRequest("DELETE", "/v1/challenges/x", #"{"remove":true}"#, mentions: "'remove' means nothing"),
        BadRequest("POST", "/v1/checkpoint", #"{"x":1}"#, mentions: "'x' means nothing"),
        BadRequest("POST", "/v1/pods", #"{"id":"b","image":"i","id":"c"}"#, mentions: "'id' twice"),
        BadRequest("POST", "/v1/pods", #"{"image":"i","attributes":{"k":1,"\u006b":2}}"#, mentions: "'k' twice"),
        BadRequest("POST", "/v1/pods", #"{"image":"i", "tags":[], "image" : "j"}"#, mentions: "'image' twice"),
        BadRequest("POST", "/v1/pods/a/retire", "{\u{0}}", mentions: "UTF-8"),
        BadRequest("PUT", "/v1/pods/a/attributes/k", "{}", mentions: "'value' is missing"),
        BadRequest("PUT", "/v1/pods/a/attributes/k", #"{"value":null}"#, mentions: "value"),
        BadRequest("PUT", "/v1/pods/a/attributes/k", #"{"type":"int","value":"x"}"#, mentions: "'int'"),
        BadRequest("PUT", "/v1/pods/a/attributes/k", #"{"type":"date","value":"x"}"#, mentions: "'date'"),
        BadRequest("PUT", "/v1/pods/a/attributes/lastbeat", #"{"value":1}"#, mentions: "registry"),
        BadRequest("DELETE", "/v1/pods/a/attributes/lastbeat", mentions: "registry"),
        BadRequest(
            "PUT",
            "/v1/pods/a/attributes/k",
            #"{"value":"\#(String(repeating: "x", count: 4_097))"}"#,
            mentions: "4097"
        ),
        BadRequest("POST", "/v1/pods/a/claim", "{}", mentions: "'holder' is missing"),
        BadRequest("POST", "/v1/pods/a/claim", #"{"holder":"u","secnds":5}"#, mentions: "'secnds'"),
        BadRequest("POST", "/v1/pods/a/retire", #"{"realease":true}"#, mentions: "'realease'"),
        BadRequest("PUT", "/v1/pods/a/attributes/k", #"{"value":1,"typ":"int"}"#, mentions: "'typ'"),
        BadRequest("POST", "/v1/pods/a/claim", #"{"holder":""}"#, mentions: "holder"),
        BadRequest("POST", "/v1/pods/a/claim", #"{"holder":"x","seconds":0}"#, mentions: "seconds"),
        BadRequest("POST", "/v1/pods/a/claim", #"{"holder":"x","seconds":9223372036854775807}"#, mentions: "seconds"),
        BadRequest("POST", "/v1/pods/a/claim", #"{"holder":"x","until":"soon"}"#, mentions: "at until"),
        BadRequest("POST", "/v1/pods/a/claim", #"{"holder":"x","until":"2020-01-01T00:00:00Z"}"#, mentions: "later"),
        BadRequest(
            "POST",
            "/v1/pods/a/claim",
            #"{"holder":"x","seconds":9,"until":"2030-01-01T00:00:00Z"}"#,
            mentions: "not both"
        ),
        BadRequest("POST", "/v1/pods/a/claim?for=2h", #"{"holder":"x"}"#, mentions: "'for'"),
        BadRequest("POST", "/v1/claims?for=2h", #"{"terms":["a"],"holder":"x"}"#, mentions: "'for'"),
        BadRequest("POST", "/v1/reconciler/pause?reason=x", "{}", mentions: "'reason'"),
        BadRequest("POST", "/v1/reconciler/resume?reason=x", "{}", mentions: "'reason'"),
        BadRequest("POST", "/v1/claims", #"{"terms":[],"holder":"x"}"#, mentions: "condition"),
        BadRequest("POST", "/v1/claims", #"{"terms":["a<b"],"holder":"x"}"#, mentions: "a<b"),
        BadRequest("POST", "/v1/claims", #"{"terms":["redy!=no"],"holder":"x"}"#, mentions: "redy!=no"),
        BadRequest("POST", "/v1/claims", #"{"terms":["a"],"holder":"x"}"#, as: .conflict, mentions: "ready"),
        BadRequest("POST", "/v1/pods/none/retire", "{}", as: .unknownPod, mentions: "'none'"),
        BadRequest(
            "POST",
            "/v1/pods/a/retire",
            #"{"reason":"\#(String(repeating: "x", count: 1_025))"}"#,
            mentions: "reason"
        ),
        BadRequest("POST", "/v1/reconciler/pause", "nonsense", mentions: "JSON"),
        BadRequest("POST", "/v1/reconciler/resume", #"{"halt":-1}"#, mentions: "at halt: the number"),
        BadRequest("POST", "/v1/reconciler/resume", #"{"halt":0.5,"reason":"r"}"#, mentions: "at halt: the number"),
        BadRequest("POST", "/v1/reconciler/resume", #"{"halt":01}"#, mentions: "valid JSON"),
        BadRequest("POST", "/v1/pods/a/claim", #"{"holder":"x","seconds":0.5}"#, mentions: "at seconds: the number"),
        BadRequest("POST", "/v1/claims", #"{"terms":["a"],"seconds":1e99,"holder":"x"}"#, mentions: "at seconds"),
    ])
    func `a change that makes no sense changes nothing`(bad: BadRequest) async throws {
        try await refuse(bad)
    }

    private func refuse(_ bad: BadRequest) async throws {
        try await TestServer.run { server in
            try await server.createPod("a")
            try await server.createPod("gone")
            _ = try await server.client().retire("gone", RetireRequest())
            let head = try server.head
            let headers = bad.header.map { [$0] } ?? []
            let response = try await server.ask(bad.method, bad.path, headers: headers, body: bad.body)
            let problem = try #require(response.problem, "\(response.status) is no problem")
            #expect(response.status == bad.status)
            #expect(problem.status == bad.status)
            #expect(problem.kind == bad.kind)
            #expect(problem.detail?.contains(bad.mentions) == true, "\(problem.detail ?? "")")
            #expect(try server.head == head)
        }
    }
}
