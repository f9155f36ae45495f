internal import APIKeys
internal import Chance
internal import Crypto
internal import DigitalOceanSimulator
internal import Pods
internal import Reconciler
internal import Synchronization

/// Gives machines that are expected to beat a secret, drawn from the seed, and remembers all for the hunt after leaks.
final class VirtualBriefing: Briefing {
    private struct State {
        var generator: SeededGenerator
        var secrets: [String] = []
    }

    private let state: Mutex<State>

    init(seed: UInt64) {
        state = Mutex(State(generator: SeededGenerator(seed: seed)))
    }

    /// Every secret that was ever made.
    var secrets: [String] {
        state.withLock { $0.secrets }
    }

    func isBriefed(_ pod: Pod) -> Bool {
        pod.isExpectedToBeat
    }

    func makeSecret() -> APIKeySecret {
        state.withLock { state in
            let secret = APIKeySecret(using: &state.generator)
            state.secrets.append(secret.text)
            return secret
        }
    }

    func userData(for pod: Pod, keyID: EventID, secret: APIKeySecret) -> String {
        "\(keyID) \(secret.text)"
    }

    func sshKeyNames(for pod: Pod) -> [String]? {
        nil
    }

    static func hash(_ text: String) -> [UInt8] {
        Array(SHA256.hash(data: Array(text.utf8)))
    }
}
