package import Curl

extension PodletConfiguration {
    /// How the registry is known again.
    package var trust: ServerTrust {
        serverPins.map(ServerTrust.pins) ?? .system
    }
}
