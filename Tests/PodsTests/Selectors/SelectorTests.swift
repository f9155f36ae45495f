import Pods
import PodsTestSupport
import Testing

@Suite struct SelectorTests {
    /// Three pods: `web-1` claimed and served, `web-2` that beats, `desk` bare and on another image.
    static func history() throws -> History {
        var history = History()
        try history.create("web-1", tags: ["blue"], attributes: ["team": .string("Red Hats"), "score": .int(5)])
        let attributes: [AttributeKey: AttributeValue] = ["score": .int(9), "on": .bool(true)]
        try history.create("web-2", tags: ["blue", "blueish", .agent], attributes: attributes)
        try history.decide(
            .create(NewPod(id: "desk", image: "ubuntu-24", template: nil, tags: [.frontend], attributes: [:]))
        )
        try history.decide(.claim("web-1", holder: "Ann", until: nil))
        try history.serve("web-1", droplet: 101, ip: "203.0.113.7")
        let attempt = try history.serve("web-2", droplet: 102, ip: "198.51.100.9")
        history.beat(attempt, in: try history.pod("web-2").row)
        for id in ["pwn", "rev", "idle"] as [ChallengeID] {
            try history.decide(.define(.sample(id), replacing: false))
            if id != "idle" { try history.decide(.place("web-2", id)) }
        }
        return history
    }

    static func found(_ texts: String..., after milliseconds: Int64 = 0) throws -> [String] {
        let history = try history()
        let selector = try Selector(texts)
        let (fleet, now) = (history.fleet, history.now + milliseconds)
        try selector.check(against: fleet)
        let pods = fleet.pods.values.filter {
            selector.matches($0, in: fleet, isReady: fleet.isReady($0), now: now)
        }
        return pods.map(\.id.rawValue).sorted()
    }

    @Test func `no term means every pod`() throws {
        #expect(try Selector([]).isEmpty)
        #expect(try Self.found() == ["desk", "web-1", "web-2"])
    }

    @Test(
        arguments: [
            ("eb-", ["web-1", "web-2"]),  // a part of the id
            ("ann", ["web-1"]),  // the claim
            ("ubuntu", ["desk"]),  // a part of the image
            ("198.51", ["web-2"]),  // a part of the address
            ("hats", ["web-1"]),  // a part of an attribute's value
            ("true", ["web-2"]),
            ("blueish", ["web-2"]),  // a tag
            ("blue", ["web-1", "web-2"]),
            ("BLUE", ["web-1", "web-2"]),
            ("blu", []),  // a part of a tag is not enough
            ("score", []),  // nor is a key
        ]
    )
    func `a keyword is a tag, or a part of a column or of a value`(text: String, pods: [String]) throws {
        #expect(try Self.found(text) == pods)
    }

    @Test(
        arguments: [
            ("tag:blue", ["web-1", "web-2"]),
            ("-tag:blue", ["desk"]),
            ("id=web-1", ["web-1"]),
            ("id!=web-1", ["desk", "web-2"]),
            ("claim=Ann", ["web-1"]),
            ("claim=ann", []),
            ("claim!=Ann", ["desk", "web-2"]),
            ("image=debian-12", ["web-1", "web-2"]),
            ("ip=203.0.113.7", ["web-1"]),
            ("ip!=203.0.113.7", ["desk", "web-2"]),
            ("team=Red Hats", ["web-1"]),
            ("score=5", ["web-1"]),
            ("score!=5", ["desk", "web-2"]),
            ("on=true", ["web-2"]),
            ("phase=active", ["web-1", "web-2"]),
            ("phase!=active", ["desk"]),
            ("ready=yes", ["web-1", "web-2"]),
            ("ready!=true", ["desk"]),
            ("ready=false", ["desk"]),
            ("challenge=pwn", ["web-2"]),
            ("challenge=rev", ["web-2"]),
            ("challenge!=rev", ["desk", "web-1"]),
            ("challenge=idle", []),
            ("template!=agent", ["desk", "web-1", "web-2"]),
            ("lastbeat!=0", ["desk", "web-1", "web-2"]),
        ]
    )
    func `a term picks the pods it is true of`(text: String, pods: [String]) throws {
        #expect(try Self.found(text) == pods)
    }

    @Test(
        arguments: [
            ("score<9", ["web-1"]), ("score>5", ["web-2"]), ("score>-1", ["web-1", "web-2"]), ("score<5", []),
        ]
    )
    func `only numbers are less or greater, and a pod without one is neither`(text: String, pods: [String]) throws {
        #expect(try Self.found(text) == pods)
    }

    @Test(arguments: ["challenge=nope", "challenge!=nope", "challenge=PWN", "challenge<5"])
    func `asking for a challenge that is not there is an error`(text: String) throws {
        let error = try #require(throws: TermError.self) { try Self.found(text) }
        #expect(error.term == text)
    }

    @Test(arguments: ["redy!=yes", "redy=yes", "nokey=5", "nokey<5", "team<9", "on>0", "tag!=blue"])
    func `comparing what no pod has, or ordering what is no number, is an error`(text: String) throws {
        let error = try #require(throws: TermError.self) { try Self.found(text) }
        #expect(error.term == text)
    }

    @Test func `whoever compares what no pod has is told what there is`() throws {
        let error = try #require(throws: TermError.self) { try Self.found("redy!=yes") }
        let keys = "challenge, claim, id, image, ip, phase, ready, template, lastbeat, on, score, team"
        #expect(error.problem == "compares what no pod has; there are \(keys)")
    }

    @Test func `a beat is older than two minutes only after two minutes`() throws {
        #expect(try Self.found("lastbeat<-2m", after: 120_000) == [])
        #expect(try Self.found("lastbeat<-2m", after: 120_001) == ["web-2"])
        #expect(try Self.found("lastbeat>-2m", after: 119_999) == ["web-2"])
    }

    @Test func `every term must hold`() throws {
        #expect(try Self.found("tag:blue", "score>5") == ["web-2"])
        #expect(try Self.found("tag:blue", "web-1", "score>5") == [])
        #expect(throws: TermError.self) { try Self.found("tag:blue", "score<=5") }
    }
}
