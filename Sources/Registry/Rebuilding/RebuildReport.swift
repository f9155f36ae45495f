package import Pods

/// What a rebuild made.
package struct RebuildReport: Hashable, Sendable {
    /// The position through which the new views stood for the log when they became current.
    package let head: EventID
    package let rowCount: Int

    /// What the views and the fleet that they replaced were like.
    package let prior: PriorViews
}
