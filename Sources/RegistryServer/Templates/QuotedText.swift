internal import Pods

/// A value as YAML in ASCII alone, which is JSON too but for what lies beyond Unicode's first plane.
///
/// JSON writes those characters in two halves, which YAML does not put together again.
struct QuotedText {
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
        "\"" + string.unicodeScalars.map(escaped).joined() + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x22: "\\\""
        case 0x5C: "\\\\"
        case 0x20..<0x7F: String(scalar)
        case ...0xFFFF: "\\u" + hexadecimal(scalar.value, width: 4)
        default: "\\U" + hexadecimal(scalar.value, width: 8)
        }
    }

    private static func hexadecimal(_ value: UInt32, width: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: width - digits.count) + digits
    }
}
