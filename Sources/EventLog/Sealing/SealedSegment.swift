/// A segment as it will be stored, prepared beside the writer.
struct SealedSegment: Sendable {
    let first: Position
    let bytes: [UInt8]

    var last: Position { SegmentForm.last(from: first) }
}
