/// What an attribute holds; its type is kept and shown.
package enum AttributeValue: Hashable, Sendable {
    case string(String)
    case int(Int64)
    case bool(Bool)

    /// The longest string, in bytes of UTF-8.
    package static let byteCountMaximum = 4_096

    package var typeName: String {
        switch self {
        case .string: "string"
        case .int: "int"
        case .bool: "bool"
        }
    }
}

extension AttributeValue {
    /// Whether the bytes are the same; two spellings of `é` are equal strings but not the same value.
    package static func == (left: AttributeValue, right: AttributeValue) -> Bool {
        switch (left, right) {
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.int(let left), .int(let right)): left == right
        case (.bool(let left), .bool(let right)): left == right
        default: false
        }
    }
}

extension AttributeValue {
    /// Reads `text` as the type named; `nil` when it is not of that type, or the type is none of ours.
    package init?(_ text: String, typeName: String) {
        switch typeName {
        case "string":
            self = .string(text)
        case "int":
            guard let value = Int64(text) else { return nil }
            self = .int(value)
        case "bool":
            guard let value = Bool(text) else { return nil }
            self = .bool(value)
        default:
            return nil
        }
    }
}

extension AttributeValue: CustomStringConvertible {
    package var description: String {
        switch self {
        case .string(let text): text
        case .int(let number): String(number)
        case .bool(let truth): String(truth)
        }
    }
}
