internal import RegistryAPI

/// Finds the number that a field cannot hold, of which the decoder says only that the data is not valid.
enum UnfitNumber {
    /// The last field to need another number before a body that is JSON can be read.
    static func field<Content: RequestContent>(of type: Content.Type, in bytes: [UInt8]) -> String? {
        guard var fields = try? WireFormat.decode([String: JSONValue].self, from: bytes) else { return nil }
        guard isCorrupted(fields, for: type) else { return nil }
        return fields.filter { isNumber($0.value) }.keys.sorted().first { name in
            fields[name] = .int(1)
            return !isCorrupted(fields, for: type)
        }
    }

    private static func isNumber(_ value: JSONValue) -> Bool {
        switch value {
        case .int, .double: true
        default: false
        }
    }

    private static func isCorrupted<Content: RequestContent>(
        _ fields: [String: JSONValue],
        for type: Content.Type
    ) -> Bool {
        do {
            _ = try WireFormat.decode(type, from: try WireFormat.encode(fields))
            return false
        } catch DecodingError.dataCorrupted(let context) {
            return context.codingPath.isEmpty
        } catch {
            return false
        }
    }
}
