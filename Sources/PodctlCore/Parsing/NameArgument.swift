internal import ArgumentParser
internal import NameRules
internal import RegistryAPI

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

    @Sendable
    static func dropletID(_ text: String) throws -> Int64 {
        guard let id = Int64(canonical: text), id > 0 else {
            throw ValidationError("a droplet's id is a number above 0, without a leading zero")
        }
        return id
    }

    private static func checked(_ text: String, _ rule: NameRule, _ problem: String) throws -> String {
        guard rule.admits(text) else { throw ValidationError("\(problem) \(rule.requirement)") }
        return text
    }
}
