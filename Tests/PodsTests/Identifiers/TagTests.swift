import Pods
import PodsTestSupport
import Testing

@Suite struct TagTests {
    @Test(arguments: ["a", "_", ":", "-", "env:prod", "a_b-c:1", String(repeating: "t", count: 64)])
    func `a text in the alphabet is a tag as it stands`(text: String) {
        #expect(Tag(text)?.rawValue == text)
    }

    @Test func `capitals are lowered, as DigitalOcean compares without case`() {
        let (capitals, small) = ("Env:PROD", "env:prod")

        #expect(Tag(capitals) == Tag(small))
        #expect(Tag(capitals)?.rawValue == small)
    }

    @Test(arguments: ["", String(repeating: "t", count: 65)])
    func `a tag has 1 to 64 bytes`(text: String) {
        #expect(Tag(text) == nil)
    }

    @Test(arguments: ["a b", "a.b", "a/b", "é", "a,b", "\n"])
    func `a text outside the alphabet is no tag`(text: String) {
        #expect(Tag(text) == nil)
    }

    @Test(arguments: ["\u{212A}", "\u{130}"])
    func `a letter beyond ASCII is no tag, even where lowering brings it into the alphabet`(text: String) {
        #expect(Tag(text) == nil)
    }

    @Test func `only agent and frontend are reserved`() {
        let tags: [Tag] = ["agent", "frontend", "agents", "blue"]

        #expect(tags.map(\.isReserved) == [true, true, false, false])
    }
}
