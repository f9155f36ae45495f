internal import ArgumentParser
internal import RegistryAPI

/// `key=value` on the command line.
struct AttributeAssignment: Hashable, Sendable, ExpressibleByArgument {
    let key: String
    let text: String

    /// Splits at the first `=`, so that values may have more of them.
    init?(argument: String) {
        guard let split = argument.firstIndex(of: "="), split > argument.startIndex else { return nil }
        key = String(argument[..<split])
        text = String(argument[argument.index(after: split)...])
    }

    /// `true` and `false` are bools, whole numbers are ints, anything else is a string.
    var inferred: ScalarValue {
        if let truth = Bool(text) { return .bool(truth) }
        if let number = Int64(text), String(number) == text { return .int(number) }
        return .string(text)
    }

    func value(of type: AttributeType?) throws(CommandFailure) -> ScalarValue {
        guard let type else { return inferred }
        guard let value = type.value(of: text) else {
            throw .usage("'\(text)' for '\(key)' is no \(type.rawValue)")
        }
        return value
    }
}

/// The types of attributes.
enum AttributeType: String, ExpressibleByArgument, CaseIterable {
    case string
    case int
    case bool

    func value(of text: String) -> ScalarValue? {
        switch self {
        case .string: .string(text)
        case .int: Int64(text).map(ScalarValue.int)
        case .bool: Bool(text).map(ScalarValue.bool)
        }
    }
}
