internal import ArgumentParser

/// The forms of a result; tables are for people and may change, the others are for programs.
package enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case table
    case wide
    case json

    /// One object a line.
    case jsonl
    case yaml

    /// Ids or positions only.
    case name
}
