internal import FoundationEssentials

/// How the control routes write and read: member names in snake case.
enum ControlCoding {
    static func reply(_ value: some Encodable, status: Int = 200) throws(ControlRefusal) -> APIReply {
        do {
            let body = try encoder.encode(value)
            return APIReply(status: status, body: Array(body), contentType: "application/json; charset=utf-8")
        } catch {
            throw .unreadable(reason: "\(error)")
        }
    }

    /// A member that nothing takes is refused, since it is misspelled more often than meant for nobody.
    static func read<Value: Codable>(_ type: Value.Type, from bytes: [UInt8]) throws(ControlRefusal) -> Value {
        let value: Value
        do {
            value = try decoder.decode(type, from: Data(bytes))
        } catch {
            throw .unreadable(reason: "\(error)")
        }
        let taken = JSON(parsing: try reply(value).body)
        if let taken, let name = JSON(parsing: bytes)?.memberMissing(in: taken) {
            throw .unreadable(reason: "there is no \(name)")
        }
        return value
    }

    /// The value with the members of a JSON object in place of its own.
    static func merge<Value: Codable>(_ bytes: [UInt8], into value: Value) throws(ControlRefusal) -> Value {
        guard let changes = JSON(parsing: bytes), let whole = JSON(parsing: try reply(value).body) else {
            throw .unreadable(reason: "the body is not JSON")
        }
        return try read(Value.self, from: whole.merging(changes).bytes)
    }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    private static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }
}
