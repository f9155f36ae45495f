import Testing

@testable import RegistryAPI

@Suite struct WireFormatTests {
    @Test func `a pod travels under the names of the contract`() throws {
        let expected = """
            {"attributes":[{"key":"team","row":3,"type":"int","value":5}],\
            "claim":{"holder":"alice","until":"2026-03-01T09:30:00.250Z"},\
            "condition":{"cause":9,"name":"silent","next_action_at":"2026-03-01T09:30:00.250Z","reason":"no beat"},\
            "created_at":"1970-01-01T00:00:01.000Z",\
            "droplet":{"attempt":4,"id":8589934592,"ip":"203.0.113.9","name":"agent-1.4.r1","phase":"active"},\
            "id":"agent-1","image":"debian","ip":"203.0.113.9","last_beat_at":"1970-01-01T00:00:02.000Z",\
            "phase":"active","placements":[{"challenge":"pwn","pod":"agent-1","row":11}],"position":12,"protected":false,"ready":true,"row":1,"tags":[{"row":2,"tag":"agent"}],\
            "template":"agent","version":7}
            """
        #expect(try text(.sample) == expected)
        #expect(try WireFormat.decode(PodResource.self, from: Array(expected.utf8)) == .sample)
    }

    @Test func `members that a newer server adds are passed by`() throws {
        let list = try decode(PodList.self, #"{"position":3,"pods":[],"colour":"blue"}"#)
        #expect(list == PodList(position: 3, pods: []))
    }

    @Test(arguments: [
        ("5", ScalarValue.int(5)), ("-9223372036854775808", .int(.min)), ("true", .bool(true)),
        (#""5""#, .string("5")), (#""ü/""#, .string("ü/")),
    ])
    func `the type of an attribute is the type in JSON`(json: String, value: ScalarValue) throws {
        #expect(try decode([ScalarValue].self, "[\(json)]") == [value])
        #expect(try WireFormat.encode([value]) == Array("[\(json)]".utf8))
    }

    @Test(arguments: ["1.5", "null", "[]", "{}", "9223372036854775808"])
    func `what is no value of an attribute is refused`(json: String) {
        #expect(throws: DecodingError.self) { try decode([ScalarValue].self, "[\(json)]") }
    }

    @Test func `a creation may leave everything out`() throws {
        #expect(try decode(CreatePodRequest.self, "{}") == CreatePodRequest())
    }

    @Test func `a challenge may leave out all but its id and image`() throws {
        let request = try decode(DefineChallengeRequest.self, #"{"id":"pwn","image":"pwn:1"}"#)
        #expect(request == DefineChallengeRequest(id: "pwn", image: "pwn:1", ports: [], replace: false))
    }

    @Test func `a beat's answer may say nothing of challenges, which is not that there are none`() throws {
        #expect(try decode(BeatResponse.self, #"{"position":3}"#).challenges == nil)
        #expect(try decode(BeatResponse.self, #"{"position":3,"challenges":[]}"#).challenges == [])
    }

    @Test func `a retirement keeps the claim unless it says otherwise`() throws {
        #expect(try decode(RetireRequest.self, #"{"reason":"old"}"#) == RetireRequest(reason: "old", release: false))
    }

    @Test(arguments: ProblemKind.allCases)
    func `a problem is known by its type`(kind: ProblemKind) throws {
        let problem = try decode(Problem.self, String(decoding: WireFormat.encode(Problem(kind)), as: UTF8.self))
        #expect(problem.kind == kind)
        #expect(problem.type == "/problems/\(kind.rawValue)")
        #expect((400..<600).contains(problem.status))
    }

    private func text(_ pod: PodResource) throws -> String {
        String(decoding: try WireFormat.encode(pod), as: UTF8.self)
    }

    private func decode<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
        try WireFormat.decode(type, from: Array(json.utf8))
    }
}

extension PodResource {
    fileprivate static let sample = PodResource(
        id: "agent-1",
        row: 1,
        version: 7,
        position: 12,
        image: "debian",
        template: "agent",
        claim: ClaimResource(holder: "alice", until: Timestamp(milliseconds: 1_772_357_400_250)),
        isProtected: false,
        ip: "203.0.113.9",
        phase: "active",
        isReady: true,
        condition: ConditionResource(
            name: "silent",
            reason: "no beat",
            cause: 9,
            nextActionAt: Timestamp(milliseconds: 1_772_357_400_250)
        ),
        droplet: DropletResource(
            attempt: 4,
            phase: "active",
            name: "agent-1.4.r1",
            id: 8_589_934_592,
            ip: "203.0.113.9"
        ),
        createdAt: Timestamp(milliseconds: 1_000),
        lastBeatAt: Timestamp(milliseconds: 2_000),
        tags: [TagResource(row: 2, tag: "agent")],
        attributes: [AttributeResource(row: 3, key: "team", type: "int", value: .int(5))],
        placements: [PlacementResource(row: 11, pod: "agent-1", challenge: "pwn")]
    )
}
