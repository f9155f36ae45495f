extension SegmentColumns {
    /// Hands the entries of the decoded segment in `range` to `body`, in order, until it answers `false`.
    ///
    /// Beats are written out as the canonical bytes they had; events stand in the segment as they were. Returns the
    /// last position that `body` took.
    func visit(
        _ range: ClosedRange<Position>,
        of outline: SegmentOutline,
        _ bytes: Span<UInt8>,
        _ body: (EntryHeader, Span<UInt8>) -> Bool
    ) throws(EventLogError) -> Position {
        let places = outline.places(in: range)
        var seen = Position(rawValue: range.lowerBound.rawValue - 1)
        var event = events.firstIndex { $0.place >= places.lowerBound } ?? events.count
        var beat = Array(repeating: 0 as UInt8, count: EntryForm.beatByteCount)
        beat[0] = EntryForm.beat.rawValue
        for place in places {
            let position = outline.first.advanced(by: UInt64(place))
            if event < events.count, events[event].place == place {
                let canonical = bytes.extracting(events[event].bytes)
                guard let header = EntryHeader(position: position, canonicalBytes: canonical),
                    header.time == times[place], header.isEvent
                else { throw .damaged(position: position, .form) }
                guard body(header, canonical) else { return seen }
                event += 1
            } else {
                let machine = machines[Int(slots[place - event])]
                let header = EntryHeader(beatOf: machine, at: position, time: times[place])
                beat.write(header.time, machine)
                guard body(header, beat.span) else { return seen }
            }
            seen = position
        }
        return seen
    }
}

extension SegmentOutline {
    /// The indices of the entries in a range that the segment has.
    func places(in range: ClosedRange<Position>) -> ClosedRange<Int> {
        let start = max(range.lowerBound, first).rawValue - first.rawValue
        let end = min(range.upperBound, last).rawValue - first.rawValue
        return Int(start)...Int(end)
    }
}

extension EntryHeader {
    init(beatOf machine: BeatSource, at position: Position, time: Int64) {
        self.init(position: position, time: time, stream: machine.stream, body: .beat(attempt: machine.attempt))
    }

    var isEvent: Bool {
        if case .event = body { true } else { false }
    }
}

extension [UInt8] {
    /// Fills in what differs from one beat to the next.
    fileprivate mutating func write(_ time: Int64, _ machine: BeatSource) {
        var bytes = mutableSpan
        bytes.store(UInt64(bitPattern: time), at: 3)
        bytes.store(machine.stream.rawValue, at: 11)
        bytes.store(machine.attempt.rawValue, at: EntryForm.headerByteCount)
    }
}

extension MutableSpan<UInt8> {
    @inline(__always)
    fileprivate mutating func store(_ number: UInt64, at offset: Int) {
        for index in 0..<8 { self[offset + index] = UInt8(truncatingIfNeeded: number >> UInt64(56 - 8 * index)) }
    }
}
