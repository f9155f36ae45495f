/// One thing that differs between two moments; what came and went between them is no difference.
package struct ChangeResource: Codable, Hashable, Sendable {
    /// `pod`, `challenge`, `key` or `registry`.
    package var subject: String

    /// The pod's id, the challenge's or the key's; `nil` for the registry.
    package var id: String?

    /// What changed, as in `created`, `tag`, `attribute` or `claim`.
    package var what: String

    /// Which tag, attribute or challenge.
    package var name: String?

    /// What it was and what it is; `nil` where there was or is nothing.
    package var old: JSONValue?
    package var new: JSONValue?

    /// The same for people.
    package var text: String

    package init(
        subject: String,
        id: String?,
        what: String,
        name: String? = nil,
        old: JSONValue? = nil,
        new: JSONValue? = nil,
        text: String
    ) {
        self.subject = subject
        self.id = id
        self.what = what
        self.name = name
        self.old = old
        self.new = new
        self.text = text
    }

    private enum CodingKeys: String, CodingKey {
        case subject
        case id
        case what
        case name
        case old
        case new
        case text
    }
}
