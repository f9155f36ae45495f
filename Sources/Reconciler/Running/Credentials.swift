/// The token that calls are made with, which may be replaced while we run.
///
/// A new one is taken up only when asked to, so that no call finds itself in another account than the one it was meant for.
package protocol Credentials: Sendable {
    /// Whether there is another token than the one in use.
    var hasChanged: Bool { get }

    /// Takes up whatever token there is now; says whether it is another one.
    func renew() -> Bool
}
