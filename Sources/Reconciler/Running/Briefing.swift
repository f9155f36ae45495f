package import APIKeys
package import Pods

/// What new machines are told, and by whom they may be entered.
package protocol Briefing: Sendable {
    /// Whether the pod's machines are given user data, and with it a single-use key.
    func isBriefed(_ pod: Pod) -> Bool

    /// A single-use secret for one machine; only its hash is ever written down.
    func makeSecret() -> APIKeySecret

    /// The user data for a machine of the pod, with the key that `keyID` names.
    func userData(for pod: Pod, keyID: EventID, secret: APIKeySecret) throws(Trouble) -> String

    /// The ids, fingerprints or names of the account's keys that may enter; `nil` for all of them.
    func sshKeyNames(for pod: Pod) -> [String]?
}
