package import Pods

/// What new machines are told, and by whom they may be entered.
package protocol Briefing: Sendable {
    /// Whether the pod's machines are given user data, and with it a single-use key.
    func isBriefed(_ pod: Pod) -> Bool

    func makeSecret() -> MachineSecret

    /// The user data for a machine of the pod, with the key that `keyID` names.
    func userData(for pod: Pod, keyID: EventID, secret: MachineSecret) throws(Trouble) -> String

    /// The ids, names or fingerprints of the account's keys that may enter; `nil` for all of them.
    func sshKeyNames(for pod: Pod) -> [String]?
}

/// A single-use secret for one machine; only its hash is ever written down.
package struct MachineSecret: Hashable, Sendable {
    package let text: String

    /// SHA-256.
    package let hash: [UInt8]

    package init(text: String, hash: [UInt8]) {
        self.text = text
        self.hash = hash
    }
}

extension MachineSecret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "a machine's secret" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
