internal import FoundationEssentials

/// How resources become JSON and come back: one line, keys sorted, slashes as they are.
package enum WireFormat {
    package static let mediaType = "application/json"

    /// One JSON value a line.
    package static let lineMediaType = "application/jsonl"
    package static let problemMediaType = "application/problem+json"

    package static func encode(_ value: some Encodable, pretty: Bool = false) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return Array(try encoder.encode(value))
    }

    package static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes))
    }
}
