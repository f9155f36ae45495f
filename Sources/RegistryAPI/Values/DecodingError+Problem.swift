extension DecodingError {
    /// What is wrong and where, without the contents, among which may be a key.
    package var problem: String {
        switch self {
        case .keyNotFound(let key, _): "'\(key.stringValue)' is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context): "\(context.place) has the wrong type"
        case .dataCorrupted(let context) where context.codingPath.isEmpty: "it is not JSON"
        case .dataCorrupted(let context): "\(context.place): \(context.debugDescription)"
        @unknown default: "it cannot be read"
        }
    }
}

extension DecodingError.Context {
    fileprivate var place: String {
        codingPath.isEmpty ? "the whole" : "'" + codingPath.map(\.stringValue).joined(separator: ".") + "'"
    }
}
