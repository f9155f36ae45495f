internal import Pods

/// A value as JSON in ASCII alone.
struct JSONText {
    let text: String

    init(_ value: AttributeValue) {
        switch value {
        case .string(let string): text = Self.quoted(string)
        case .int(let number): text = String(number)
        case .bool(let truth): text = String(truth)
        }
    }

    init(_ string: String) {
        text = Self.quoted(string)
    }

    private static func quoted(_ string: String) -> String {
        "\"" + string.utf16.map(escaped).joined() + "\""
    }

    private static func escaped(_ unit: UInt16) -> String {
        switch unit {
        case 0x22: "\\\""
        case 0x5C: "\\\\"
        case 0x20..<0x7F: String(UnicodeScalar(UInt8(unit)))
        default: "\\u" + String(repeating: "0", count: 4 - String(unit, radix: 16).count) + String(unit, radix: 16)
        }
    }
}
