internal import Pods
internal import RegistryAPI

extension JSONValue {
    init(_ id: EventID) {
        self = Int64(exactly: id.rawValue).map(JSONValue.int) ?? .string(id.description)
    }

    init(_ value: AttributeValue) {
        self =
            switch value {
            case .string(let text): .string(text)
            case .int(let number): .int(number)
            case .bool(let truth): .bool(truth)
            }
    }

    init(milliseconds: Int64) {
        self = .string(Timestamp(milliseconds: milliseconds).description)
    }
}

extension [String: JSONValue] {
    /// Only the fields that have a value.
    static func present(_ fields: [String: JSONValue?]) -> Self {
        fields.compactMapValues(\.self)
    }
}
