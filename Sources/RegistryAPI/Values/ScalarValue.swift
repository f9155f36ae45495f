/// The value of an attribute; its JSON type is its type.
package enum ScalarValue: Hashable, Sendable {
    case string(String)
    case int(Int64)
    case bool(Bool)

    package var typeName: String {
        switch self {
        case .string: "string"
        case .int: "int"
        case .bool: "bool"
        }
    }
}

extension ScalarValue: CustomStringConvertible {
    package var description: String {
        switch self {
        case .string(let text): text
        case .int(let number): String(number)
        case .bool(let truth): String(truth)
        }
    }
}

extension ScalarValue: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let truth = try? container.decode(Bool.self) {
            self = .bool(truth)
        } else if let number = try? container.decode(Int64.self) {
            self = .int(number)
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "a value is a string, a whole number of 64 bits, or true or false"
            )
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .string(let text): try container.encode(text)
        case .int(let number): try container.encode(number)
        case .bool(let truth): try container.encode(truth)
        }
    }
}
