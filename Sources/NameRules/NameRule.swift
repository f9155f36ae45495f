/// What a kind of name may be made of: the registry holds to it, and whoever sends a name can tell a wrong one before.
package struct NameRule: Sendable {
    package let byteCountMaximum: Int
    private let first: Alphabet
    private let inner: Alphabet
    private let last: Alphabet

    /// What it asks for, as the end of a sentence.
    package let requirement: String

    private init(
        atMost byteCountMaximum: Int,
        first: Alphabet,
        inner: Alphabet,
        last: Alphabet,
        requirement: String
    ) {
        self.byteCountMaximum = byteCountMaximum
        self.first = first
        self.inner = inner
        self.last = last
        self.requirement = requirement
    }

    package func admits(_ name: String) -> Bool {
        let bytes = name.utf8.span
        guard (1...byteCountMaximum).contains(bytes.count) else { return false }
        guard first.contains(bytes[0]), last.contains(bytes[bytes.count - 1]) else { return false }
        for index in bytes.indices where !inner.contains(bytes[index]) { return false }
        return true
    }
}

extension NameRule {
    private static let word = Alphabet.lowercase + .digits

    package static let podID = label(atMost: 40)

    /// So short that an attribute's key has room for it.
    package static let challengeID = label(atMost: 40)

    /// DigitalOcean's alphabet; capitals are lowered.
    package static let tag: NameRule = {
        let letters = word + .uppercase + Alphabet("_:-")
        let requirement = "1 to 64 of a-z, 0-9, '_', ':' and '-'"
        return NameRule(atMost: 64, first: letters, inner: letters, last: letters, requirement: requirement)
    }()

    package static let attributeKey: NameRule = {
        let letters = word + Alphabet("_.-")
        let requirement = "a letter of a-z, then up to 62 of a-z, 0-9, '_', '.' and '-'"
        return NameRule(atMost: 63, first: .lowercase, inner: letters, last: letters, requirement: requirement)
    }()

    /// So short that a droplet's name has room for it.
    package static let registryID: NameRule = {
        let letters = word + Alphabet("-")
        let requirement = "1 to 8 of a-z, 0-9 and '-'"
        return NameRule(atMost: 8, first: letters, inner: letters, last: letters, requirement: requirement)
    }()

    /// Leaves room in a pod's id for `-` and five characters.
    package static let templateName = label(atMost: podID.byteCountMaximum - 6)

    private static func label(atMost maximum: Int) -> NameRule {
        let requirement = "1 to \(maximum) of a-z, 0-9 and '-', with no '-' at either end"
        return NameRule(atMost: maximum, first: word, inner: word + Alphabet("-"), last: word, requirement: requirement)
    }
}
