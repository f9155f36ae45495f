internal import Crypto
internal import DigitalOceanSimulator
package import Pods
package import Reconciler
internal import Synchronization

/// Gives machines that are expected to beat a secret, drawn from the seed, and remembers all for the hunt after leaks.
package final class VirtualBriefing: Briefing {
    private struct State {
        var generator: SeededGenerator
        var secrets: [String] = []
    }

    private let state: Mutex<State>

    package init(seed: UInt64) {
        state = Mutex(State(generator: SeededGenerator(seed: seed)))
    }

    /// Every secret that was ever made.
    package var secrets: [String] {
        state.withLock { $0.secrets }
    }

    package func isBriefed(_ pod: Pod) -> Bool {
        pod.isExpectedToBeat
    }

    package func makeSecret() -> MachineSecret {
        let text = state.withLock { state in
            let text = "secret-\(state.generator.next())-\(state.generator.next())"
            state.secrets.append(text)
            return text
        }
        return MachineSecret(text: text, hash: Self.hash(text))
    }

    package func userData(for pod: Pod, keyID: EventID, secret: MachineSecret) -> String {
        "\(keyID) \(secret.text)"
    }

    package func sshKeyNames(for pod: Pod) -> [String]? {
        nil
    }

    static func hash(_ text: String) -> [UInt8] {
        Array(SHA256.hash(data: Array(text.utf8)))
    }
}
