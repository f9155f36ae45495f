package import KeyPins
package import Pods

/// What one machine's user data says about it.
package struct MachineSetting: Sendable {
    /// What the machine reaches the registry at, as in `https://registry.example:7470`.
    package var serverURL: String

    /// The keys that the registry may have; without, its certificate has to be one that the machine trusts.
    package var serverPins: KeyPins?

    /// The single-use token, in full.
    package var apiKey: String
    package var podID: PodID
    package var attributes: [AttributeKey: AttributeValue]

    /// SHA-256 of the podlet that the server gives out; `nil` leaves the one of the image in charge.
    package var podletDigest: [UInt8]?

    package init(
        serverURL: String,
        serverPins: KeyPins? = nil,
        apiKey: String,
        podID: PodID,
        attributes: [AttributeKey: AttributeValue],
        podletDigest: [UInt8]? = nil
    ) {
        self.serverURL = serverURL
        self.serverPins = serverPins
        self.apiKey = apiKey
        self.podID = podID
        self.attributes = attributes
        self.podletDigest = podletDigest
    }
}

extension MachineSetting {
    /// The host of the server's address, without scheme, port and path.
    var serverHost: String {
        let address = serverURL.split(separator: "://", maxSplits: 1).last ?? ""
        let authority = address.prefix { $0 != "/" }
        if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }) }
        return String(authority.prefix { $0 != ":" })
    }
}
