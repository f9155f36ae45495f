internal import Curl
internal import KeyPins
internal import RegistryAPI

extension ConnectionOptions {
    /// What the options say, or else the environment, or else the server's own data directory.
    func trust(in server: ServerAddress, environment: [String: String]) throws(CommandFailure) -> ServerTrust {
        if let given = try Self.trust(pin: pin, authorityFile: authorityFile) {
            guard server.hasTLS else {
                throw .usage("--pin and --ca-file tell of TLS, and \(server.address) has none; write it with https://")
            }
            return given
        }
        guard server.hasTLS else { return .system }
        let found = try Self.trust(
            pin: environment.nonEmpty("PODLEDGER_PIN"),
            authorityFile: environment.nonEmpty("PODLEDGER_CA_FILE")
        )
        return found ?? runningServers(environment).first { $0.url == server.address }?.trust ?? .system
    }

    private static func trust(pin: String?, authorityFile: String?) throws(CommandFailure) -> ServerTrust? {
        switch (pin, authorityFile) {
        case (nil, nil): return nil
        case (_?, _?): throw .usage("a server is known by its pin or by a CA file; give one of them")
        case (let pin?, nil):
            guard let pins = KeyPins(pin) else {
                throw .usage("'\(pin)' is no pin; one is sha256// and 44 characters, several have ';' in between")
            }
            return .pins(pins)
        case (nil, let file?):
            return .authorities(file: try AuthorityFile(file).path)
        }
    }
}
