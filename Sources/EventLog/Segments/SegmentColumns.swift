internal import Glibc

/// The columns of one segment after another, decoded into the same memory.
struct SegmentColumns {
    /// Where an event stands among the entries, and its canonical bytes among those of the segment.
    struct Event {
        let place: Int
        let bytes: Range<Int>
    }

    /// In ascending order.
    private(set) var machines: [BeatSource] = []

    /// Of every entry.
    private(set) var times: [Int64] = []

    /// Of every beat, in order: which machine it came from.
    private(set) var slots: [UInt16] = []
    private(set) var events: [Event] = []

    /// The bytes that `machines` was decoded from: fleets that do not change have the same in many segments.
    private var machineBytes: [UInt8] = []

    /// Decodes all columns; throws `.damaged` when they contradict one another.
    mutating func load(_ outline: SegmentOutline, _ bytes: Span<UInt8>) throws(EventLogError) {
        makeRoom()
        let isSound =
            loadMachines(outline, bytes) && loadTimes(outline, bytes) && loadSlots(outline, bytes)
            && loadEvents(outline, bytes)
        guard isSound else { throw .damaged(position: outline.first, .form) }
    }

    /// Only with the first segment: who follows a log's end meets none.
    private mutating func makeRoom() {
        guard times.isEmpty else { return }
        times = Array(repeating: 0, count: SegmentForm.entryCount)
        slots = Array(repeating: 0, count: SegmentForm.entryCount)
    }

    /// Whether the list of machines is that of the segment before.
    func holdsMachines(of outline: SegmentOutline, _ bytes: Span<UInt8>) -> Bool {
        machines.count == outline.machineCount
            && bytes.extracting(outline.machines).hasSameBytes(as: machineBytes.span)
    }

    mutating func loadMachines(_ outline: SegmentOutline, _ bytes: Span<UInt8>) -> Bool {
        guard !holdsMachines(of: outline, bytes) else { return true }
        machines.removeAll(keepingCapacity: true)
        machineBytes = []
        var reader = VarintReader(outline.machines)
        var (stream, attempt) = (0 as UInt64, 0 as UInt64)
        for _ in 0..<outline.machineCount {
            guard let step = reader.next(in: bytes), let difference = reader.nextDifference(in: bytes) else {
                return false
            }
            stream &+= step
            attempt &+= UInt64(bitPattern: difference)
            machines.append(BeatSource(stream: Position(rawValue: stream), attempt: Position(rawValue: attempt)))
        }
        guard reader.offset == outline.machines.upperBound else { return false }
        machineBytes = bytes.copy(of: outline.machines)
        return true
    }

    private mutating func loadTimes(_ outline: SegmentOutline, _ bytes: Span<UInt8>) -> Bool {
        var offset = outline.times.lowerBound
        var time = outline.startTime
        for start in stride(from: 0, to: SegmentForm.entryCount, by: SegmentForm.timesPerBlock) {
            guard offset < outline.times.upperBound else { return false }
            let width = Int(bytes[offset])
            let byteCount = SegmentForm.timesPerBlock / 8 * width
            guard offset + 1 + byteCount <= outline.times.upperBound else { return false }
            guard loadBlock(width, at: offset + 1, from: start, after: &time, bytes) else { return false }
            offset += 1 + byteCount
        }
        return offset == outline.times.upperBound
    }

    private mutating func loadBlock(
        _ width: Int,
        at offset: Int,
        from start: Int,
        after time: inout Int64,
        _ bytes: Span<UInt8>
    ) -> Bool {
        guard width <= PackedNumberWriter.widthMaximum else {
            guard width == UInt64.bitWidth else { return false }
            for index in 0..<SegmentForm.timesPerBlock {
                time &+= Int64(bitPattern: bytes.littleEndianWord(at: offset + 8 * index))
                times[start + index] = time
            }
            return true
        }
        let mask = 1 << UInt64(width) &- 1 as UInt64
        var bit = offset * 8
        var times = times.mutableSpan
        for index in start..<start &+ SegmentForm.timesPerBlock {
            time &+= Int64(bitPattern: bytes.packedNumber(atBit: bit, mask: mask))
            times[index] = time
            bit &+= width
        }
        return true
    }

    private mutating func loadSlots(_ outline: SegmentOutline, _ bytes: Span<UInt8>) -> Bool {
        let mask = 1 << UInt64(outline.slotWidth) &- 1 as UInt64
        var bit = outline.slots.lowerBound * 8
        var highest: UInt16 = 0
        var slots = slots.mutableSpan
        for index in 0..<outline.beatCount {
            let slot = UInt16(truncatingIfNeeded: bytes.packedNumber(atBit: bit, mask: mask))
            highest = max(highest, slot)
            slots[index] = slot
            bit &+= outline.slotWidth
        }
        return outline.beatCount == 0 || Int(highest) < outline.machineCount
    }

    mutating func loadEvents(_ outline: SegmentOutline, _ bytes: Span<UInt8>) -> Bool {
        events.removeAll(keepingCapacity: true)
        var reader = VarintReader(outline.events)
        var previous = -1
        for index in 0..<outline.eventCount {
            let place = Int(bytes.bigEndian(at: outline.places.lowerBound + 2 * index, as: UInt16.self))
            guard place > previous, place < SegmentForm.entryCount, let byteCount = reader.next(in: bytes) else {
                return false
            }
            let start = reader.offset
            guard reader.skip(byteCount) else { return false }
            events.append(Event(place: place, bytes: start..<reader.offset))
            previous = place
        }
        return reader.offset == outline.events.upperBound
    }
}

extension Span<UInt8> {
    fileprivate func hasSameBytes(as other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        return unsafe withUnsafeBytes { bytes in
            unsafe other.withUnsafeBytes { others in
                guard let base = bytes.baseAddress, let otherBase = others.baseAddress else { return true }
                return unsafe memcmp(base, otherBase, bytes.count) == 0
            }
        }
    }
}
