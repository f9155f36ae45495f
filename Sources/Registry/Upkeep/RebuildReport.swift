package import Pods

/// What a rebuild made.
package struct RebuildReport: Hashable, Sendable {
    package let head: EventID
    package let rowCount: Int

    /// Rows in which the views that were replaced differed, in words; `nil` when they could not be read at all.
    package let mendedRows: [String]?
}
