/// Finds each machine's newest beat in one segment after another, looking at no more of each than it needs: the list of
/// machines, and their beats from the last one backwards until every machine was seen.
struct NewestBeatTally {
    /// A beat by its place among the beats of a segment, or by its position in `tail`.
    enum Place: Hashable {
        case sealed(segment: Position, beat: Int)
        case row(Position, time: Int64)
    }

    private var places: [BeatSource: Place] = [:]

    /// The columns whose list of machines the next two are in step with.
    private var columns = SegmentColumns()

    /// For every machine of the list: its newest beat in a segment that had this list.
    private var newest: [(segment: Position, beat: Int)?] = []

    /// For every machine of the list: the last segment, by its first position, in which it was seen.
    private var seen: [Position] = []

    /// Takes the segment after those taken.
    mutating func take(_ outline: SegmentOutline, _ bytes: Span<UInt8>) throws(EventLogError) {
        if !columns.holdsMachines(of: outline, bytes) {
            putAway()
            guard columns.loadMachines(outline, bytes) else { throw .damaged(position: outline.first, .form) }
            newest = Array(repeating: nil, count: columns.machines.count)
            seen = Array(repeating: .origin, count: columns.machines.count)
        }
        guard note(outline, bytes) else { throw .damaged(position: outline.first, .form) }
    }

    /// Takes a beat that is not sealed, or not sealed as far as is asked for.
    mutating func take(_ machine: BeatSource, at position: Position, time: Int64) {
        putAway()
        places[machine] = .row(position, time: time)
    }

    /// Where the newest beat of every machine is.
    mutating func finish() -> [BeatSource: Place] {
        putAway()
        return places
    }

    private mutating func note(_ outline: SegmentOutline, _ bytes: Span<UInt8>) -> Bool {
        let mask = 1 << UInt64(outline.slotWidth) &- 1 as UInt64
        var missing = outline.machineCount
        var beat = outline.beatCount
        var bit = outline.slots.lowerBound * 8 + beat * outline.slotWidth
        while missing > 0, beat > 0 {
            beat &-= 1
            bit &-= outline.slotWidth
            let slot = Int(truncatingIfNeeded: bytes.packedNumber(atBit: bit, mask: mask))
            guard slot < seen.count else { return false }
            if seen[slot] == outline.first { continue }
            seen[slot] = outline.first
            newest[slot] = (outline.first, beat)
            missing &-= 1
        }
        return missing == 0
    }

    /// Moves what is known by places in the list of machines to where it is known by machine.
    private mutating func putAway() {
        guard !newest.isEmpty else { return }
        for (machine, found) in zip(columns.machines, newest) {
            if let found { places[machine] = .sealed(segment: found.segment, beat: found.beat) }
        }
        newest = []
        seen = []
        columns = SegmentColumns()
    }
}
