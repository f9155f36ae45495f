package import Curl
internal import FoundationEssentials
package import KeyPins

/// Where the server of a data directory is reached, in a file of the directory while it listens.
package struct RunningServer: Codable, Hashable, Sendable {
    package let url: String
    package let processID: Int32

    /// The keys of a server with TLS.
    package let pins: KeyPins?

    package init(url: String, processID: Int32, pins: KeyPins? = nil) {
        self.url = url
        self.processID = processID
        self.pins = pins
    }

    private enum CodingKeys: String, CodingKey {
        case url
        case processID = "pid"
        case pins = "pin"
    }
}

extension RunningServer {
    /// How it is known again.
    package var trust: ServerTrust {
        pins.map(ServerTrust.pins) ?? .system
    }
}

extension RunningServer {
    /// The server that a directory's file tells of; it may have ended without taking the file away.
    package init?(of directory: String) {
        guard let data = try? Data(contentsOf: URL(filePath: Self.path(in: directory))) else { return nil }
        guard let found = try? WireFormat.decode(Self.self, from: Array(data)) else { return nil }
        self = found
    }

    package static let fileName = "server.json"

    package static func path(in directory: String) -> String {
        directory + "/" + fileName
    }
}
