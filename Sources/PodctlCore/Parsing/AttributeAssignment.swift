internal import ArgumentParser
internal import NameRules
internal import RegistryAPI

/// `key=value` on the command line.
struct AttributeAssignment: Hashable, Sendable, ExpressibleByArgument {
    let key: String
    let text: String

    /// Splits at the first `=`, so that values may have more of them.
    init?(argument: String) {
        guard let split = argument.firstIndex(of: "=") else { return nil }
        key = String(argument[..<split])
        guard NameRule.attributeKey.admits(key) else { return nil }
        text = String(argument[argument.index(after: split)...])
    }

    /// `true` and `false` are bools, whole numbers are ints, anything else is a string.
    func inferred() throws(CommandFailure) -> ScalarValue {
        if let truth = Bool(text) { return .bool(truth) }
        if let number = Int64(text), String(number) == text { return .int(number) }
        guard !isNumberTooLarge else {
            throw .usage("'\(text)' for '\(key)' is too large an int; give it with --string to keep it as a string")
        }
        return .string(text)
    }

    private var isNumberTooLarge: Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let isNumber = !digits.isEmpty && digits.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
        return isNumber && digits.first != "0" && Int64(text) == nil
    }

    func value(of type: AttributeType?) throws(CommandFailure) -> ScalarValue {
        guard let type else { return try inferred() }
        guard let value = type.value(of: text) else {
            throw .usage("'\(text)' for '\(key)' is no \(type.rawValue)")
        }
        return value
    }
}
