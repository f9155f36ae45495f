import Pods
import PodsTestSupport
import Testing

@Suite struct CreateTests {
    @Test func `tags and attributes follow the creation, each with a row of its own`() throws {
        var history = History()
        let attributes: [AttributeKey: AttributeValue] = ["team": .string("red"), "score": .int(5)]
        let added = try history.create("web", tags: ["blue", .agent], attributes: attributes)

        #expect(
            added == [
                .podCreated(id: "web", image: "debian-12", template: nil),
                .podTagged(.agent),
                .podTagged("blue"),
                .attributeSet("score", .int(5)),
                .attributeSet("team", .string("red")),
            ]
        )
        let pod = try history.pod("web")
        #expect(pod.row == 1)
        #expect(pod.tags == [.agent: 2, "blue": 3])
        #expect(pod.attributes.mapValues(\.row) == ["score": 4, "team": 5])
        #expect(pod.version == 5)
    }

    @Test func `an id is never used twice, not even after retirement`() throws {
        var history = try History(pods: "web", "old")
        try history.retire("old")

        #expect(throws: Refusal.idTaken("web")) { try history.create("web") }
        #expect(throws: Refusal.idTaken("old")) { try history.create("old") }
    }

    @Test func `a pod needs an image`() {
        let history = History()
        let pod = NewPod(id: "web", image: "", template: nil, tags: [], attributes: [:])

        #expect(throws: Refusal.imageMissing) { try history.fleet.decide(.create(pod), at: history.point) }
    }

    @Test(arguments: ["a b", "a\nb", "a\u{7}", "a\u{A0}b", String(repeating: "é", count: 128)])
    func `an image is one short word`(image: String) {
        let history = History()
        let pod = NewPod(id: "web", image: image, template: nil, tags: [], attributes: [:])

        #expect(throws: Refusal.unsuitableImage) { try history.fleet.decide(.create(pod), at: history.point) }
    }

    @Test(
        arguments: [
            ("lastbeat", .int(5), .registryOwned("lastbeat")),
            ("root_password", .string("secret"), .secretInClear("root_password")),
            ("note", .string(String(repeating: "é", count: 2_049)), .valueTooLong("note", byteCount: 4_098)),
        ] as [(AttributeKey, AttributeValue, Refusal)]
    )
    func `an attribute that may not be set stops the creation`(
        key: AttributeKey,
        value: AttributeValue,
        refusal: Refusal
    ) {
        var history = History()

        #expect(throws: refusal) { try history.create("web", attributes: [key: value]) }
        #expect(history.fleet == Fleet())
    }

    @Test func `an image is changed once, and is as suitable as the first`() throws {
        var history = try History(pods: "web")

        #expect(try history.decide(.changeImage("web", "debian-13")) == [.podImageChanged(image: "debian-13")])
        #expect(try history.decide(.changeImage("web", "debian-13")) == [])
        #expect(try history.pod("web").image == "debian-13")
        #expect(throws: Refusal.imageMissing) { try history.decide(.changeImage("web", "")) }
        #expect(throws: Refusal.unsuitableImage) { try history.decide(.changeImage("web", "a b")) }
    }
}
