/// What a command did to the log.
package struct ReceiptResource: Codable, Hashable, Sendable {
    /// The head of the log that includes the command.
    package var position: UInt64

    /// The version afterwards of what was changed.
    package var version: UInt32?

    /// Whether anything was appended; a command that finds its wish fulfilled appends nothing.
    package var isChanged: Bool

    package var pod: PodResource?
    package var challenge: ChallengeResource?

    /// The key that was issued or revoked.
    package var key: KeyResource?

    /// How things stand where nothing was appended, or what is left to do; a sentence for people.
    package var note: String?

    package init(
        position: UInt64,
        version: UInt32? = nil,
        isChanged: Bool,
        pod: PodResource? = nil,
        challenge: ChallengeResource? = nil,
        key: KeyResource? = nil,
        note: String? = nil
    ) {
        self.position = position
        self.version = version
        self.isChanged = isChanged
        self.pod = pod
        self.note = note
        self.challenge = challenge
        self.key = key
    }

    private enum CodingKeys: String, CodingKey {
        case position
        case version
        case isChanged = "changed"
        case pod
        case note
        case challenge
        case key
    }
}
