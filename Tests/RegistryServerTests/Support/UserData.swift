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
    let apiKey: String
    let podID: String
    let interval: Int

    private enum CodingKeys: String, CodingKey {
        case server
        case apiKey = "api_key"
        case podID = "pod_id"
        case interval = "interval_seconds"
    }
}
