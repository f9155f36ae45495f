internal import ArgumentParser
internal import RegistryAPI

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
