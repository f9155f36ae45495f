import Testing
import Yams

/// What a machine would make of its user data.
struct UserData: Decodable {
    struct File: Decodable {
        let path: String
        let permissions: String
        let content: String
    }

    let files: [File]

    init(_ text: String) throws {
        self = try YAMLDecoder().decode(Self.self, from: text)
    }

    func file(_ path: String) throws -> File {
        try #require(files.first { $0.path == path })
    }

    private enum CodingKeys: String, CodingKey {
        case files = "write_files"
    }
}

/// `podlet.json`, by its own names.
struct PodletJSON: Decodable {
    let server: String
    let api_key: String
    let pod_id: String
    let interval_seconds: Int
}
