internal import Transparency

/// A segment as it will be stored, prepared beside the writer.
struct SealedSegment: Sendable {
    let first: Position
    let bytes: [UInt8]

    /// The root of the Merkle tree's subtree over its entries.
    let root: MerkleHash

    var last: Position { SegmentForm.last(from: first) }
}
