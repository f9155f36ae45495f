/// Nothing could be inspected.
struct InspectionFailure: Error, CustomStringConvertible {
    let statement: String

    var description: String { statement }
}
