/// Gathers the entries of one segment and writes them as columns.
struct SegmentBuilder {
    let first: Position
    private var times: [Int64] = []
    private var beats: [BeatSource] = []
    private var eventPlaces: [UInt16] = []

    /// The canonical bytes of the events, each behind their count.
    private var events: [UInt8] = []

    init(first: Position) {
        self.first = first
        times.reserveCapacity(SegmentForm.entryCount)
        beats.reserveCapacity(SegmentForm.entryCount)
    }

    var isComplete: Bool { times.count == SegmentForm.entryCount }

    /// Takes the entry after the last one taken.
    mutating func add(_ header: EntryHeader, _ bytes: Span<UInt8>) {
        precondition(header.position == first.advanced(by: UInt64(times.count)), "a segment has no gaps")
        switch header.body {
        case .beat(let attempt):
            beats.append(BeatSource(stream: header.stream, attempt: attempt))
        case .event:
            eventPlaces.append(UInt16(times.count))
            events.append(varint: UInt64(bytes.count))
            for index in bytes.indices { events.append(bytes[index]) }
        }
        times.append(header.time)
    }

    /// The segment's stored bytes.
    func finish() -> [UInt8] {
        precondition(isComplete, "a segment is sealed whole")
        let machines = Set(beats).sorted()
        let machineColumn = Self.column(of: machines)
        let timeColumn = timeColumn()
        let slotWidth = PackedNumberWriter.width(of: UInt64(max(machines.count, 1) - 1))
        let slotColumn = slotColumn(machines, width: slotWidth)

        var output: [UInt8] = []
        output.append(bigEndian: SegmentForm.layout)
        output.append(bigEndian: UInt8(slotWidth))
        output.append(bigEndian: UInt16(machines.count))
        output.append(bigEndian: UInt16(eventPlaces.count))
        output.append(bigEndian: times[0])
        output.append(bigEndian: UInt32(machineColumn.count))
        output.append(bigEndian: UInt32(timeColumn.count))
        output += machineColumn
        output += timeColumn
        output += slotColumn
        for place in eventPlaces { output.append(bigEndian: place) }
        output += events
        output += Array(repeating: 0, count: SegmentForm.paddingByteCount)
        return SegmentForm.sealed(output, first: first)
    }

    private static func column(of machines: [BeatSource]) -> [UInt8] {
        var column: [UInt8] = []
        var before = BeatSource(stream: .origin, attempt: .origin)
        for machine in machines {
            column.append(varint: machine.stream.rawValue - before.stream.rawValue)
            column.append(zigzag: Int64(bitPattern: machine.attempt.rawValue &- before.attempt.rawValue))
            before = machine
        }
        return column
    }

    /// Blocks of a width in bits and as many differences from one time to the next, the first of all being zero.
    private func timeColumn() -> [UInt8] {
        var column: [UInt8] = []
        var before = times[0]
        for start in stride(from: 0, to: times.count, by: SegmentForm.timesPerBlock) {
            var steps: [UInt64] = []
            for time in times[start..<start + SegmentForm.timesPerBlock] {
                steps.append(UInt64(bitPattern: time &- before))
                before = time
            }
            let width = PackedNumberWriter.width(of: steps.max() ?? 0)
            var writer = PackedNumberWriter()
            for step in steps { writer.append(step, width: width) }
            writer.finish()
            column.append(UInt8(width))
            column += writer.bytes
        }
        return column
    }

    /// For every beat, which of the machines it came from.
    private func slotColumn(_ machines: [BeatSource], width: Int) -> [UInt8] {
        let slots = Dictionary(uniqueKeysWithValues: zip(machines, 0 as UInt64..<UInt64(machines.count)))
        var writer = PackedNumberWriter()
        for beat in beats {
            guard let slot = slots[beat] else { preconditionFailure("every beat's machine is among the machines") }
            writer.append(slot, width: width)
        }
        writer.finish()
        return writer.bytes
    }
}

extension SegmentForm {
    /// The checksum over key and body, then the body.
    fileprivate static func sealed(_ body: [UInt8], first: Position) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4 + body.count)
        bytes.append(bigEndian: checksum(of: body.span, first: first))
        return bytes + body
    }

    static func checksum(of body: Span<UInt8>, first: Position) -> UInt32 {
        let key = tailKey(first)
        return CRC32C.sum(key: key.span, body)
    }
}

extension [UInt8] {
    fileprivate mutating func append<Integer: FixedWidthInteger>(bigEndian value: Integer) {
        for shift in stride(from: Integer.bitWidth - 8, through: 0, by: -8) {
            append(UInt8(truncatingIfNeeded: value >> Integer(truncatingIfNeeded: shift)))
        }
    }
}
