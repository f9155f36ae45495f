/// How a create names an SSH key of the account.
package enum SSHKeyReference: Hashable, Sendable {
    case id(Int64)
    case fingerprint(String)
}

extension SSHKeyReference: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .id(let id): try container.encode(id)
        case .fingerprint(let text): try container.encode(text)
        }
    }
}
