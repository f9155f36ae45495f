/// An SSH public key of the account; names need not be unique.
struct Key: Sendable, Codable {
    let id: Int
    let fingerprint: String
    let publicKey: String
    var name: String

    /// Whether a request that says `text` means this key.
    func answers(to text: String) -> Bool {
        text == String(id) || text == fingerprint
    }
}

extension Key {
    var json: JSON {
        [
            "id": .integer(id),
            "fingerprint": .string(fingerprint),
            "public_key": .string(publicKey),
            "name": .string(name),
        ]
    }
}
