import Pods
import PodsTestSupport
import Testing

@Suite struct PodIDTests {
    @Test(arguments: ["a", "7", "web-1", "a--b", String(repeating: "a", count: 40)])
    func `a text in the alphabet is an id as it stands`(text: String) {
        #expect(PodID(text)?.rawValue == text)
    }

    @Test(arguments: ["", String(repeating: "a", count: 41)])
    func `an id has 1 to 40 bytes`(text: String) {
        #expect(PodID(text) == nil)
    }

    @Test(arguments: ["Web", "web_1", "web.1", "web 1", "wéb", "\u{212A}ube", "web\n", "٣"])
    func `a text outside the alphabet is no id`(text: String) {
        #expect(PodID(text) == nil)
    }

    @Test(arguments: ["-", "-web", "web-"])
    func `a dash stands at neither end`(text: String) {
        #expect(PodID(text) == nil)
    }

    @Test func `ids sort by their text`() {
        let ids: [PodID] = ["b", "a-2", "a"]

        #expect(ids.sorted().map(\.description) == ["a", "a-2", "b"])
    }
}
