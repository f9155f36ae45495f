/// How far a look at everything has come.
package struct InspectionProgress: Hashable, Sendable, Codable {
    package enum Stage: String, Hashable, Sendable, Codable {
        /// Counts pages of the file.
        case file

        /// Counts events.
        case log

        /// Counts sealed events, whose hashes are compared with the Merkle tree.
        case tree

        /// Counts events that were folded, with which the views are then compared.
        case views
    }

    package let stage: Stage
    package let done: UInt64
    package let total: UInt64
}
