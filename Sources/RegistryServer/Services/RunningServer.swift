internal import DurableFiles
internal import FoundationEssentials
internal import Glibc
internal import RegistryAPI

/// Where the server of a data directory is reached, in a file of the directory while it listens.
package struct RunningServer: Codable, Hashable, Sendable {
    package static let fileName = "server.json"

    package let url: String
    package let processID: Int32

    /// This process.
    package init(url: String) {
        self.url = url
        processID = getpid()
    }

    private enum CodingKeys: String, CodingKey {
        case url
        case processID = "pid"
    }
}

extension RunningServer {
    /// The server that a directory's file tells of; it may have ended without taking the file away.
    package init?(of directory: String) {
        guard let data = try? Data(contentsOf: URL(filePath: Self.path(in: directory))) else { return nil }
        guard let found = try? WireFormat.decode(Self.self, from: Array(data)) else { return nil }
        self = found
    }

    package func announce(in directory: String) throws {
        let bytes = try WireFormat.encode(self) + [UInt8(ascii: "\n")]
        try DurableFile.replace(Self.path(in: directory), with: bytes)
    }

    /// Takes the file away when the server no longer listens.
    package static func withdraw(from directory: String) {
        _ = unsafe unlink(path(in: directory))
    }

    private static func path(in directory: String) -> String {
        directory + "/" + fileName
    }
}
