import NameRules
import Testing

@Suite struct NameRuleTests {
    @Test(arguments: [
        (NameRule.podID, "a", true), (.podID, "agent-7kq2m", true), (.podID, "9", true), (.podID, "", false),
        (.podID, "-a", false), (.podID, "a-", false), (.podID, "A", false), (.podID, "a.b", false),
        (.podID, "ä", false), (.challengeID, "pwn-1", true), (.challengeID, "pwn_1", false),
        (.tag, "Team:Red_1", true), (.tag, ":", true), (.tag, "a b", false), (.tag, "a.b", false), (.tag, "", false),
        (.attributeKey, "self.x_y-z", true), (.attributeKey, "9a", false), (.attributeKey, "A", false),
        (.attributeKey, "a:b", false), (.registryID, "-", true), (.registryID, "r1", true), (.registryID, "R1", false),
        (.templateName, "frontend-debian", true), (.templateName, "debian-", false),
    ])
    func `a name is made of its kind's characters`(rule: NameRule, name: String, isAdmitted: Bool) {
        #expect(rule.admits(name) == isAdmitted)
    }

    @Test(arguments: [
        (NameRule.podID, 40), (.challengeID, 40), (.tag, 64), (.attributeKey, 63), (.registryID, 8),
        (.templateName, 34),
    ])
    func `a name is as long as its kind may be, and no longer`(rule: NameRule, maximum: Int) {
        #expect(rule.byteCountMaximum == maximum)
        #expect(rule.admits(String(repeating: "a", count: maximum)))
        #expect(!rule.admits(String(repeating: "a", count: maximum + 1)))
        #expect(rule.requirement.contains("\(maximum)") || rule.requirement.contains("\(maximum - 1)"))
    }
}
