/// Something in a data directory that is not as it was written.
package struct InspectionFinding: Hashable, Sendable, Codable {
    package let stage: InspectionProgress.Stage

    /// The page of the file, where it is known.
    package let page: UInt64?

    /// The position in the log, where it is known.
    package let position: UInt64?
    package let statement: String

    package init(stage: InspectionProgress.Stage, page: UInt64? = nil, position: UInt64? = nil, _ statement: String) {
        self.stage = stage
        self.page = page
        self.position = position
        self.statement = statement
    }
}
