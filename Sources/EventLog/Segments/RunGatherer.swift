/// Turns the columns of segments into runs of beats, which go on from one segment to the next while the machines are the
/// same.
struct RunGatherer {
    private var machines: [BeatSource] = []

    /// For every machine, the run it is in.
    private var runs: [Run] = []

    private struct Run {
        var first: Position
        var newest: Position
        var newestTime: Int64

        static let none = Self(first: .end, newest: .origin, newestTime: 0)
    }

    /// Adds the entries of the decoded segment in `places` to a batch, but for the runs that may go on.
    mutating func gather(
        _ places: ClosedRange<Int>,
        of outline: SegmentOutline,
        _ columns: borrowing SegmentColumns,
        _ bytes: Span<UInt8>,
        into batch: inout ReplayBatch
    ) throws(EventLogError) {
        if machines != columns.machines { begin(columns.machines, into: &batch) }
        var place = places.lowerBound
        var index = columns.events.firstIndex { $0.place >= place } ?? columns.events.count
        while index < columns.events.count, columns.events[index].place <= places.upperBound {
            let event = columns.events[index]
            note(place..<event.place, after: index, of: outline, columns)
            let position = outline.first.advanced(by: UInt64(event.place))
            let canonical = bytes.extracting(event.bytes)
            guard
                let header = EntryHeader(position: position, canonicalBytes: canonical),
                header.isEvent, header.time == columns.times[event.place]
            else { throw .damaged(position: position, .form) }
            end(machines.slots(of: header.stream), into: &batch)
            batch.append(header, canonical)
            place = event.place + 1
            index += 1
        }
        note(place..<places.upperBound + 1, after: index, of: outline, columns)
        batch.last = outline.first.advanced(by: UInt64(places.upperBound))
    }

    /// Ends all runs.
    mutating func finish(into batch: inout ReplayBatch) {
        end(machines.indices, into: &batch)
    }

    private mutating func begin(_ others: [BeatSource], into batch: inout ReplayBatch) {
        finish(into: &batch)
        machines = others
        runs += repeatElement(.none, count: max(0, machines.count - runs.count))
    }

    /// Notes beats between two events; of the segment's entries before them so many were events.
    private mutating func note(
        _ places: Range<Int>,
        after eventCount: Int,
        of outline: SegmentOutline,
        _ columns: borrowing SegmentColumns
    ) {
        var runs = runs.mutableSpan
        let slots = columns.slots.span
        let times = columns.times.span
        for place in places {
            let slot = Int(slots[place &- eventCount])
            let position = Position(rawValue: outline.first.rawValue &+ UInt64(truncatingIfNeeded: place))
            runs[slot] = Run(first: min(runs[slot].first, position), newest: position, newestTime: times[place])
        }
    }

    /// Ends the runs of some machines.
    private mutating func end(_ slots: Range<Int>, into batch: inout ReplayBatch) {
        for slot in slots where runs[slot].first != Run.none.first {
            let run = runs[slot]
            batch.append(
                BeatRun(machine: machines[slot], first: run.first, newest: run.newest, newestTime: run.newestTime)
            )
            runs[slot] = .none
        }
    }
}

extension [BeatSource] {
    /// Where the machines of a stream stand among all, which are in order.
    fileprivate func slots(of stream: Position) -> Range<Int> {
        let start = firstIndex(notBefore: stream)
        var end = start
        while end < count, self[end].stream == stream { end += 1 }
        return start..<end
    }

    private func firstIndex(notBefore stream: Position) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].stream < stream { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
