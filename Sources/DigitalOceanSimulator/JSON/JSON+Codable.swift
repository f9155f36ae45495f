internal import FoundationEssentials

extension JSON: Codable {
    /// Tries what is most common first, since every failed try is dear.
    package init(from decoder: any Decoder) throws {
        if let scalar = try? Self.scalar(decoder.singleValueContainer()) {
            self = scalar
        } else if let object = try? decoder.container(keyedBy: Name.self) {
            self = .object(
                try object.allKeys.map { (name: $0.stringValue, value: try object.decode(JSON.self, forKey: $0)) }
            )
        } else {
            var array = try decoder.unkeyedContainer()
            self = .array(try Self.elements(&array))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let flag): try container.encode(flag)
        case .integer(let number): try container.encode(number)
        case .number(let number): try container.encode(number)
        case .string(let text): try container.encode(text)
        case .array(let elements): try container.encode(elements)
        case .object(let members): try Self.encode(members, to: encoder)
        }
    }

    /// Returns `nil` for bytes that are not JSON.
    package init?(parsing bytes: some Collection<UInt8>) {
        guard let value = try? JSONDecoder().decode(JSON.self, from: Data(bytes)) else { return nil }
        self = value
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            nil
        }
    }

    private static func elements(_ array: inout any UnkeyedDecodingContainer) throws -> [JSON] {
        var elements: [JSON] = []
        while !array.isAtEnd { elements.append(try array.decode(JSON.self)) }
        return elements
    }

    private static func scalar(_ value: any SingleValueDecodingContainer) throws -> JSON {
        if value.decodeNil() { return .null }
        if let text = try? value.decode(String.self) { return .string(text) }
        if let number = try? value.decode(Int.self) { return .integer(number) }
        if let number = try? value.decode(Double.self) { return .number(number) }
        return .bool(try value.decode(Bool.self))
    }

    private static func encode(_ members: [(name: String, value: JSON)], to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Name.self)
        for member in members { try container.encode(member.value, forKey: Name(stringValue: member.name)) }
    }
}
