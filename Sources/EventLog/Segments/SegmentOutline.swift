/// What a segment's header says, and where its columns stand in its bytes.
struct SegmentOutline {
    let first: Position
    let startTime: Int64
    let slotWidth: Int
    let machineCount: Int
    let eventCount: Int
    let machines: Range<Int>
    let times: Range<Int>
    let slots: Range<Int>
    let places: Range<Int>
    let events: Range<Int>

    var beatCount: Int { SegmentForm.entryCount - eventCount }
    var last: Position { SegmentForm.last(from: first) }

    /// Checks the bytes stored under `first`; throws `.damaged` at that position for any that are no segment.
    init(first: Position, _ bytes: Span<UInt8>) throws(EventLogError) {
        guard bytes.count >= SegmentForm.headerByteCount + SegmentForm.paddingByteCount else {
            throw .damaged(position: first, .form)
        }
        let sum = SegmentForm.checksum(of: bytes.extracting(droppingFirst: 4), first: first)
        guard sum == bytes.bigEndian(at: 0, as: UInt32.self) else { throw .damaged(position: first, .checksum) }
        guard let outline = Self(trusting: bytes, first: first) else { throw .damaged(position: first, .form) }
        self = outline
    }

    private init?(trusting bytes: Span<UInt8>, first: Position) {
        guard bytes[4] == SegmentForm.layout else { return nil }
        self.first = first
        slotWidth = Int(bytes[5])
        machineCount = Int(bytes.bigEndian(at: 6, as: UInt16.self))
        eventCount = Int(bytes.bigEndian(at: 8, as: UInt16.self))
        startTime = bytes.bigEndian(at: 10)
        guard slotWidth <= 12, machineCount <= 1 << slotWidth, eventCount <= SegmentForm.entryCount else { return nil }
        let beatCount = SegmentForm.entryCount - eventCount
        var end = SegmentForm.headerByteCount
        func take(_ byteCount: Int) -> Range<Int> {
            defer { end += byteCount }
            return end..<end + byteCount
        }
        machines = take(Int(bytes.bigEndian(at: 18, as: UInt32.self)))
        times = take(Int(bytes.bigEndian(at: 22, as: UInt32.self)))
        slots = take((beatCount * slotWidth + 7) / 8)
        places = take(2 * eventCount)
        let eventsEnd = bytes.count - SegmentForm.paddingByteCount
        guard end <= eventsEnd else { return nil }
        events = end..<eventsEnd
    }
}
