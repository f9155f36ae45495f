internal import RegistryAPI

extension JSONValue {
    /// The value as YAML in block style; strings are quoted as in JSON, which YAML reads the same.
    var yaml: String {
        yamlLines.joined(separator: "\n")
    }

    private var yamlLines: [String] {
        switch self {
        case .object(let members) where !members.isEmpty:
            members.sorted { $0.key < $1.key }.flatMap { Self.member($0.key, $0.value) }
        case .array(let elements) where !elements.isEmpty:
            elements.flatMap(Self.element)
        default: [yamlScalar]
        }
    }

    private static func member(_ key: String, _ value: JSONValue) -> [String] {
        let name = JSONValue.string(key).yamlKey
        guard value.isBlock else { return ["\(name): \(value.yamlScalar)"] }
        return ["\(name):"] + value.yamlLines.map { "  " + $0 }
    }

    private static func element(_ value: JSONValue) -> [String] {
        let lines = value.yamlLines
        return ["- " + (lines.first ?? "")] + lines.dropFirst().map { "  " + $0 }
    }

    private var isBlock: Bool {
        switch self {
        case .object(let members): !members.isEmpty
        case .array(let elements): !elements.isEmpty
        default: false
        }
    }

    /// Our own keys are plain; others, such as ids of rows, are quoted.
    private var yamlKey: String {
        let isPlain = description.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "_") }
        return isPlain
            && !["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(description.lowercased())
            && !description.isEmpty ? description : yamlScalar
    }

    private var yamlScalar: String {
        switch self {
        case .object: "{}"
        case .array: "[]"
        default: (try? String(decoding: WireFormat.encode(self), as: UTF8.self)) ?? description
        }
    }
}
