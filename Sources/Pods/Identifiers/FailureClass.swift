/// What a refused create asks of us: whether, and when, to try again.
package enum FailureClass: String, Hashable, Sendable, CaseIterable {
    /// No retry cures it; a person has to change the pod.
    case invalid

    /// The account is at a limit of its own.
    case quota
    case transient

    /// The token is wrong, revoked or lacks a scope.
    case unauthorized
}
