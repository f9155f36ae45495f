package import APIKeys
package import KeyPins
internal import RegistryAPI

/// What a machine is told about itself: the file `podlet.json`, which its user data brings.
package struct PodletConfiguration: Codable, Hashable, Sendable {
    package static let path = "/etc/podledger/podlet.json"
    package static let intervalDefault: Duration = .seconds(10)

    /// The registry's address, without a path.
    package let server: String

    /// The keys that the registry may have; without, its certificate has to be one that the machine trusts.
    package let serverPins: KeyPins?

    /// The single-use key, good for enrolment only.
    package let apiKey: APIKeyText
    package let podID: String

    /// Between two beats.
    package let interval: Duration

    package init(
        server: String,
        serverPins: KeyPins? = nil,
        apiKey: APIKeyText,
        podID: String,
        interval: Duration = intervalDefault
    ) {
        self.server = server
        self.serverPins = serverPins
        self.apiKey = apiKey
        self.podID = podID
        self.interval = interval
    }

    private enum CodingKeys: String, CodingKey {
        case server
        case serverPins = "server_pin"
        case apiKey = "api_key"
        case podID = "pod_id"
        case interval = "interval_seconds"
    }
}

extension PodletConfiguration {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let seconds = try container.decodeIfPresent(Double.self, forKey: .interval)
        if let seconds, !(0.1...86_400).contains(seconds) {
            throw DecodingError.dataCorruptedError(
                forKey: .interval,
                in: container,
                debugDescription: "the interval is 0.1 to 86400 seconds"
            )
        }
        self.init(
            server: try container.decode(String.self, forKey: .server),
            serverPins: try container.pins(forKey: .serverPins),
            apiKey: try container.decode(APIKeyText.self, forKey: .apiKey),
            podID: try container.decode(String.self, forKey: .podID),
            interval: seconds.map { .seconds($0) } ?? Self.intervalDefault
        )
        guard ServerAddress(server) != nil else {
            throw DecodingError.dataCorruptedError(
                forKey: .server,
                in: container,
                debugDescription: "the server's address is \(ServerAddress.form)"
            )
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(server, forKey: .server)
        try container.encodeIfPresent(serverPins, forKey: .serverPins)
        try container.encode(apiKey, forKey: .apiKey)
        try container.encode(podID, forKey: .podID)
        try container.encode(interval / .seconds(1), forKey: .interval)
    }
}

extension KeyedDecodingContainer {
    /// An empty text is none, as a server without TLS writes it.
    fileprivate func pins(forKey key: Key) throws -> KeyPins? {
        try decodeIfPresent(String.self, forKey: key) == "" ? nil : try decodeIfPresent(KeyPins.self, forKey: key)
    }
}
