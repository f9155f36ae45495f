internal import Pods

/// The second moment was before the first.
package struct BackwardDiff: Error, Hashable, Sendable, CustomStringConvertible {
    let start: EventID
    let end: EventID

    package var description: String {
        "position \(start) is after \(end); give the earlier moment first"
    }
}
