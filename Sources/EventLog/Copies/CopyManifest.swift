package import FoundationEssentials

/// What a copy of a log holds, in words that a restore compares it with.
package struct CopyManifest: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Sendable {
        /// The log's own file as it was at one moment.
        case backup

        /// A file for every sealed segment, and one for the events after them.
        case archive
    }

    /// The layout of the copy; a later one takes a higher number.
    package let format: Int
    package let kind: Kind

    /// Six characters by which the log is told from every other.
    package let registry: String

    /// What its checkpoints are signed for.
    package let origin: String

    /// The position of the last event in the copy.
    package let position: UInt64

    /// Of an archive: the position of the last event that stands in the file of a segment.
    package let sealed: UInt64?

    /// The base64 of the Merkle root over all events of the copy.
    package let root: String

    /// When the copy was made.
    package let time: Date

    /// The version of the program that made it.
    package let program: String

    /// The newest signed checkpoint of the log, whole.
    package let checkpoint: String?

    package let files: [CopiedFile]

    static let formatKnown = 1
    static let fileName = "manifest.json"
}
