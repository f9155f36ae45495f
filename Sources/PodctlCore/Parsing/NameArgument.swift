internal import ArgumentParser
internal import NameRules

/// Reads arguments that name something, so that a wrong one is told before anything is sent.
enum NameArgument {
    @Sendable
    static func podID(_ text: String) throws -> String {
        try checked(text, NameRule.podID, "no pod id; one is")
    }

    @Sendable
    static func challengeID(_ text: String) throws -> String {
        try checked(text, NameRule.challengeID, "no challenge's id; one is")
    }

    @Sendable
    static func tag(_ text: String) throws -> String {
        try checked(text, NameRule.tag, "no tag; one is")
    }

    @Sendable
    static func key(_ text: String) throws -> String {
        try checked(text, NameRule.attributeKey, "no attribute; its name is")
    }

    private static func checked(_ text: String, _ rule: NameRule, _ problem: String) throws -> String {
        guard rule.admits(text) else { throw ValidationError("\(problem) \(rule.requirement)") }
        return text
    }
}
