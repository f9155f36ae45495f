package import Pods

/// The three outcomes of a create, and a fourth for one that never left.
package enum CreateResult: Hashable, Sendable {
    case accepted(dropletID: Int64)
    case refused(FailureClass, message: String)
    case rateLimited(after: Int64, message: String)
    case unknown(message: String)
}
