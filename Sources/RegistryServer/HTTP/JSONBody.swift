internal import RegistryAPI

/// Reads the body of a request, and says where it is wrong.
enum JSONBody {
    /// An empty body stands for `{}`.
    static func decode<Content: RequestContent>(
        _ type: Content.Type,
        from bytes: [UInt8]
    ) throws(Rejection) -> Content {
        let bytes = bytes.isEmpty ? Array("{}".utf8) : bytes
        guard !bytes.contains(0) else { throw .invalid("the body is not JSON in UTF-8") }
        let content = try decodeContent(type, from: bytes)
        if let name = RepeatedName.first(in: bytes) { throw .invalid("the body has '\(name)' twice; give it once") }
        let unknown = try decodeAny(FieldNames.self, from: bytes).names.subtracting(type.fieldNames)
        guard let name = unknown.min() else { return content }
        let known = type.fieldNames.isEmpty ? "none" : type.fieldNames.sorted().joined(separator: ", ")
        throw .invalid("the body's '\(name)' means nothing here; known are \(known)")
    }

    private static func decodeContent<Content: RequestContent>(
        _ type: Content.Type,
        from bytes: [UInt8]
    ) throws(Rejection) -> Content {
        do {
            return try decodeAny(type, from: bytes)
        } catch {
            guard let name = UnfitNumber.field(of: type, in: bytes) else { throw error }
            throw .invalid("at \(name): the number has to be whole, and neither too small nor too large")
        }
    }

    private static func decodeAny<Content: Decodable>(
        _ type: Content.Type,
        from bytes: [UInt8]
    ) throws(Rejection) -> Content {
        do {
            return try WireFormat.decode(type, from: bytes)
        } catch let error as DecodingError {
            throw .invalid("the body cannot be read: \(error.explanation)")
        } catch {
            throw .invalid("the body is not JSON: \(error)")
        }
    }
}

extension DecodingError {
    fileprivate var explanation: String {
        switch self {
        case .keyNotFound(let key, let context):
            "\(context.place)'\(key.stringValue)' is missing"
        case .valueNotFound(_, let context):
            "\(context.place)a value is missing"
        case .typeMismatch(let type, let context):
            "\(context.place)not \(Self.word(for: type))"
        case .dataCorrupted(let context):
            context.place + context.debugDescription + (context.underlyingError.map { ": \($0)" } ?? "")
        @unknown default:
            "it is not what this route takes"
        }
    }

    private static func word(for type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a string"
        case is Bool.Type: "true or false"
        case is any FixedWidthInteger.Type: "a whole number"
        case is [Any].Type: "an array"
        default: "an object"
        }
    }
}

extension DecodingError.Context {
    /// As in `at attributes.size: `; empty at the top.
    fileprivate var place: String {
        let path = codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
        return path.isEmpty ? "" : "at \(path): "
    }
}
