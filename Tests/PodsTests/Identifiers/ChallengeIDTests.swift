import NameRules
import Pods
import PodsTestSupport
import Testing

@Suite struct ChallengeIDTests {
    @Test(arguments: ["a", "7", "web-100", String(repeating: "a", count: 40)])
    func `a text in the alphabet is an id as it stands`(text: String) {
        #expect(ChallengeID(text)?.rawValue == text)
    }

    @Test(arguments: ["", "Web", "web_1", "-web", "web-", "w b", String(repeating: "a", count: 41)])
    func `anything else is no id`(text: String) {
        #expect(ChallengeID(text) == nil)
    }

    @Test func `a key of an attribute has room for the longest id`() throws {
        let longest = try #require(ChallengeID(String(repeating: "a", count: NameRule.challengeID.byteCountMaximum)))
        #expect(AttributeKey("self.challenge.\(longest)") != nil)
    }
}
