import Pods
import PodsTestSupport
import Testing

@Suite struct LabelTests {
    @Test(arguments: ["id", "claim", "image", "ip", "template", "phase", "ready", "challenge"] as [AttributeKey])
    func `no attribute has the name of a column, which would hide it from selectors`(key: AttributeKey) throws {
        var history = try History(pods: "web")

        #expect(throws: Refusal.column(key)) {
            try history.fleet.decide(.set("web", key, .string("x")), at: history.point)
        }
        #expect(throws: Refusal.column(key)) {
            try history.fleet.decide(
                .create(NewPod(id: "new", image: "debian", template: nil, tags: [], attributes: [key: .string("x")])),
                at: history.point
            )
        }
        history.record(.attributeSet(key, .string("x")), in: 1)
        #expect(try history.pod("web").attributes[key]?.value == .string("x"))
        try history.decide(.unset("web", key))
        #expect(try history.pod("web").attributes[key] == nil)
    }

    @Test func `a tag is added once, and its row is the event that added it`() throws {
        var history = try History(pods: "web")

        #expect(try history.fleet.decide(.tag("web", "blue"), at: history.point).map(\.event) == [.podTagged("blue")])
        try history.decide(.tag("web", "blue"))
        #expect(try history.fleet.decide(.tag("web", "blue"), at: history.point) == [])
        #expect(try history.pod("web").tags == ["blue": 2])
    }

    @Test func `a tag that is removed and added again is a new row`() throws {
        var history = try History(pods: "web")
        for command in [PodCommand.tag("web", "blue"), .untag("web", "blue"), .tag("web", "blue")] {
            try history.decide(command)
        }

        #expect(try history.pod("web").tags == ["blue": 4])
        #expect(try history.pod("web").version == 4)
    }

    @Test func `a reserved tag is neither added nor removed`() throws {
        var history = try History(pods: "plain")
        try history.create("runner", tags: [.agent, .frontend])

        #expect(throws: Refusal.reservedTag(.agent)) { try history.decide(.tag("plain", .agent)) }
        #expect(throws: Refusal.reservedTag(.agent)) { try history.decide(.untag("runner", .agent)) }
        #expect(throws: Refusal.reservedTag(.frontend)) { try history.decide(.untag("runner", .frontend)) }
        #expect(try history.decide(.tag("runner", .agent)) == [])
        #expect(try history.decide(.untag("plain", .frontend)) == [])
    }

    @Test func `a changed value keeps its row, also when its type changes`() throws {
        var history = try History(pods: "web")
        try history.decide(.set("web", "score", .int(5)))
        try history.decide(.set("web", "score", .string("five")))

        #expect(try history.pod("web").attributes == ["score": Pod.Attribute(row: 2, value: .string("five"))])
        #expect(try history.decide(.set("web", "score", .string("five"))) == [])
    }

    @Test func `an attribute that is unset and set again is a new row`() throws {
        var history = try History(pods: "web")
        for command in [PodCommand.set("web", "a", .int(1)), .unset("web", "a"), .set("web", "a", .int(1))] {
            try history.decide(command)
        }

        #expect(try history.pod("web").attributes["a"]?.row == 4)
    }

    @Test func `a pod has 128 attributes of its machines, and others beside them`() throws {
        var history = try History(pods: "web")
        for number in 0..<128 {
            try history.decide(.set("web", try #require(AttributeKey("self.x\(number)")), .int(1)))
        }

        #expect(throws: Refusal.noAttributeLeft("web", maximum: 128)) {
            try history.decide(.set("web", "self.more", .int(1)))
        }
        #expect(try history.decide(.set("web", "self.x7", .int(2))).count == 1)
        #expect(try history.decide(.set("web", "more", .int(1))).count == 1)
        try history.decide(.unset("web", "self.x0"))
        #expect(try history.decide(.set("web", "self.more", .int(1))).count == 1)
    }

    @Test func `a value that is equivalent but of other bytes is another value`() throws {
        var history = try History(pods: "web")
        try history.decide(.set("web", "name", .string("\u{e9}")))
        let added = try history.decide(.set("web", "name", .string("e\u{301}")))

        #expect(added.count == 1)
        #expect(try history.pod("web").attributes["name"]?.value.description.utf8.count == 3)
    }

    @Test func `a string of 4096 bytes is kept and one more is refused`() throws {
        var history = try History(pods: "web")
        let longest = String(repeating: "x", count: 4_096)
        try history.decide(.set("web", "note", .string(longest)))

        #expect(try history.pod("web").attributes["note"]?.value == .string(longest))
        #expect(throws: Refusal.valueTooLong("note", byteCount: 4_097)) {
            try history.decide(.set("web", "note", .string(longest + "x")))
        }
    }

    @Test func `the registry's own attribute and secrets are not for setting`() throws {
        var history = try History(pods: "web")

        #expect(throws: Refusal.registryOwned(.lastbeat)) { try history.decide(.set("web", .lastbeat, .int(1))) }
        #expect(throws: Refusal.registryOwned(.lastbeat)) { try history.decide(.unset("web", .lastbeat)) }
        #expect(throws: Refusal.secretInClear("a_password")) { try history.decide(.set("web", "a_password", .int(1))) }
    }
}
