internal import LMDB

extension LogReader {
    /// Each machine's newest beat through a position, or of the whole log, in the order of machines.
    package func newestBeats(through last: Position? = nil) throws(EventLogError) -> [NewestBeat] {
        var tally = NewestBeatTally()
        try inSlices(after: .origin) { transaction, tables, seen, count throws(EventLogError) in
            let end = min(last ?? .end, seen.advanced(by: UInt64(count)))
            guard seen < end else { return seen }
            let segmentEnd = try tables.withSegment(holding: end, in: transaction) {
                outline,
                bytes throws(EventLogError) -> Position? in
                guard outline.last == end else { return nil }
                try tally.take(outline, bytes)
                return outline.last
            }
            if let segmentEnd, let segmentEnd { return segmentEnd }
            return try tables.scan(transaction, after: seen, through: end) { header, _ throws(EventLogError) in
                guard case .beat(let attempt) = header.body else { return }
                let machine = BeatSource(stream: header.stream, attempt: attempt)
                tally.take(machine, at: header.position, time: header.time)
            }
        }
        return try locate(tally.finish())
    }

    /// Finds positions and times, with one look at each segment that holds somebody's newest beat.
    private func locate(_ places: [BeatSource: NewestBeatTally.Place]) throws(EventLogError) -> [NewestBeat] {
        var found: [NewestBeat] = []
        var sealed: [Position: [(machine: BeatSource, beat: Int)]] = [:]
        for (machine, place) in places {
            switch place {
            case .row(let position, let time):
                found.append(NewestBeat(machine: machine, position: position, time: time))
            case .sealed(let segment, let beat):
                sealed[segment, default: []].append((machine, beat))
            }
        }
        var columns = SegmentColumns()
        for (segment, beats) in sealed {
            try withSnapshot { transaction, tables throws(EventLogError) in
                _ = try tables.withSegment(holding: segment, in: transaction) {
                    outline,
                    bytes throws(EventLogError) in
                    try columns.load(outline, bytes)
                    found += beats.map { columns.newestBeat($0.machine, beat: $0.beat, of: outline) }
                }
            }
        }
        return found.sorted { $0.machine < $1.machine }
    }
}

extension SegmentColumns {
    /// Where and when the beat was that has so many beats before it in the segment.
    fileprivate func newestBeat(_ machine: BeatSource, beat: Int, of outline: SegmentOutline) -> NewestBeat {
        var place = beat
        for event in events where event.place <= place { place += 1 }
        return NewestBeat(
            machine: machine,
            position: outline.first.advanced(by: UInt64(place)),
            time: times[place]
        )
    }
}
