/// A tag, in the spelling of whoever used it first.
struct Tag: Sendable, Codable {
    /// What a tag can be put on here; the API's name for it.
    enum Kind: String, Sendable, Codable {
        case droplet
        case image
    }

    struct Resource: Hashable, Sendable, Codable {
        let kind: Kind
        let id: Int

        /// Below `/v2/`.
        var path: String { "\(kind.rawValue)s/\(id)" }
    }

    let name: String
    /// Of either kind, the last last.
    var lastTagged: [Resource] = []

    mutating func wasPut(on resource: Resource) {
        lastTagged.removeAll { $0.kind == resource.kind }
        lastTagged.append(resource)
    }

    /// Whether the text may be a tag: `^[a-zA-Z0-9_\-\:]+$`, up to 255 bytes.
    static func isName(_ text: String) -> Bool {
        (1...255).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
                    || [UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ":")].contains(byte)
            }
    }
}
