internal import FoundationEssentials

extension PodletConfiguration {
    package init(contentsOfFile path: String) throws(PodletFailure) {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw .configuration("cannot read '\(path)'; give the configuration's place with --config")
        }
        try self.init(json: data, from: path)
    }

    /// Reads the text of a `podlet.json`.
    package init(json text: String) throws(PodletFailure) {
        try self.init(json: Data(text.utf8), from: "podlet.json")
    }

    private init(json data: Data, from name: String) throws(PodletFailure) {
        do {
            self = try JSONDecoder().decode(Self.self, from: data)
        } catch let error as DecodingError {
            throw .configuration("'\(name)' is not a podlet configuration: \(error.problem)")
        } catch {
            throw .configuration("'\(name)' is not a podlet configuration: \(error)")
        }
    }
}

extension DecodingError {
    /// What is wrong and where, without the file's contents, among which is a key.
    fileprivate var problem: String {
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
