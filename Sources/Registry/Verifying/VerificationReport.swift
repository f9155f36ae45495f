package import Pods

/// What a registry was found to hold.
package struct VerificationReport: Hashable, Sendable {
    /// The position through which everything was looked at.
    package let head: EventID
    package let beatCount: Int
    package let eventCount: Int
    package let streamCount: Int
    package let rowCount: Int

    /// Rows of the views that differ from what the log amounts to, in words; empty when all is well.
    package let differences: [String]
}
