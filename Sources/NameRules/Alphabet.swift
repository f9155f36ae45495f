/// A set of ASCII characters.
struct Alphabet: Sendable {
    static let lowercase = Alphabet("abcdefghijklmnopqrstuvwxyz")
    static let uppercase = Alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    static let digits = Alphabet("0123456789")

    /// A bit for each character.
    private let members: UInt128

    init(_ characters: String) {
        members = characters.utf8.reduce(0) { $0 | 1 << UInt128($1) }
    }

    private init(members: UInt128) {
        self.members = members
    }

    func contains(_ byte: UInt8) -> Bool {
        byte < 0x80 && members >> UInt128(byte) & 1 == 1
    }

    static func + (left: Alphabet, right: Alphabet) -> Alphabet {
        Alphabet(members: left.members | right.members)
    }
}
