/// Turns the columns of a segment into runs of beats; keeps its memory from one segment to the next.
struct RunGatherer {
    /// For every machine, the run it is in.
    private var ends = Array(repeating: Ends.none, count: SegmentForm.entryCount)

    /// The places of the first and the newest beat of a run.
    private struct Ends {
        var first: UInt16
        var newest: UInt16

        static let none = Self(first: .max, newest: 0)
    }

    /// Adds the entries of the decoded segment in `places` to a batch.
    mutating func gather(
        _ places: ClosedRange<Int>,
        of outline: SegmentOutline,
        _ columns: borrowing SegmentColumns,
        _ bytes: Span<UInt8>,
        into batch: inout ReplayBatch
    ) throws(EventLogError) {
        var place = places.lowerBound
        var index = columns.events.firstIndex { $0.place >= place } ?? columns.events.count
        while index < columns.events.count, columns.events[index].place <= places.upperBound {
            let event = columns.events[index]
            note(place..<event.place, after: index, columns.slots)
            let position = outline.first.advanced(by: UInt64(event.place))
            guard
                let header = EntryHeader(position: position, canonicalBytes: bytes.extracting(event.bytes)),
                header.isEvent, header.time == columns.times[event.place]
            else { throw .damaged(position: position, .form) }
            end(columns.machines.slots(of: header.stream), of: outline, columns, into: &batch)
            batch.append(header, event.bytes)
            place = event.place + 1
            index += 1
        }
        note(place..<places.upperBound + 1, after: index, columns.slots)
        end(columns.machines.indices, of: outline, columns, into: &batch)
        batch.last = outline.first.advanced(by: UInt64(places.upperBound))
    }

    /// Notes beats between two events; of the entries before them so many were events.
    private mutating func note(_ places: Range<Int>, after eventCount: Int, _ slots: borrowing [UInt16]) {
        var ends = ends.mutableSpan
        let slots = slots.span
        for place in places {
            let slot = Int(slots[place &- eventCount])
            let number = UInt16(truncatingIfNeeded: place)
            ends[slot] = Ends(first: min(ends[slot].first, number), newest: number)
        }
    }

    /// Ends the runs of some machines.
    private mutating func end(
        _ slots: Range<Int>,
        of outline: SegmentOutline,
        _ columns: borrowing SegmentColumns,
        into batch: inout ReplayBatch
    ) {
        for slot in slots where ends[slot].first != Ends.none.first {
            let newest = Int(ends[slot].newest)
            batch.append(
                BeatRun(
                    machine: columns.machines[slot],
                    first: outline.first.advanced(by: UInt64(ends[slot].first)),
                    newest: outline.first.advanced(by: UInt64(newest)),
                    newestTime: columns.times[newest]
                )
            )
            ends[slot] = .none
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
