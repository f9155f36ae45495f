internal import EventLog
internal import LMDB
internal import Pods

extension FleetFold {
    /// The whole log, folded in one snapshot.
    init(folding transaction: borrowing ReadTransaction, tables: Tables) throws(EventLogError) {
        self.init()
        do throws(RegistryReadError) {
            try tables.scan(transaction, after: .origin) { header, bytes throws(RegistryReadError) in
                try take(header, bytes)
            }
        } catch {
            throw EventLogError(error)
        }
    }

    /// Takes a batch of entries as a replay hands them on.
    mutating func take(_ batch: borrowing ReplayBatch) throws(RegistryReadError) {
        var takenCount = 0
        let bytes = batch.bytes.span
        for event in batch.events {
            take(batch.runs[takenCount..<event.precedingRunCount])
            takenCount = event.precedingRunCount
            try take(event.header, bytes.extracting(event.bytes))
        }
        take(batch.runs[takenCount...])
        advance(to: EventID(batch.last))
    }

    private mutating func take(_ runs: ArraySlice<BeatRun>) {
        for run in runs {
            beats(
                of: EventID(run.machine.attempt),
                in: EventID(run.machine.stream),
                first: EventID(run.first),
                newest: EventID(run.newest),
                newestTime: run.newestTime
            )
        }
    }

    /// Takes one entry of the log as it is stored, and copies nothing that folding it does not keep.
    mutating func take(_ header: EntryHeader, _ bytes: Span<UInt8>) throws(RegistryReadError) {
        switch header.body {
        case .beat(let attempt):
            beat(EventID(header.position), of: EventID(attempt), in: EventID(header.stream), at: header.time)
        case .event(let fields):
            apply(try Event(fields, of: header.position, bytes), at: EventPlace(header, version: fields.version))
        }
    }

    /// Does the same, and says which rows the entry changed.
    mutating func takeTellingRows(
        _ header: EntryHeader,
        _ bytes: Span<UInt8>
    ) throws(RegistryReadError) -> [ViewRow] {
        guard case .event = header.body else {
            try take(header, bytes)
            return []
        }
        guard let recorded = Recorded(header, bytes) else { throw .log(.damaged(position: header.position, .form)) }
        return apply(try recorded.event())
    }
}

extension EventLogError {
    /// A payload that cannot be read is damage of the log, seen from below.
    fileprivate init(_ error: RegistryReadError) {
        switch error {
        case .log(let error): self = error
        case .unreadable(let position, _): self = .damaged(position: Position(position), .form)
        }
    }
}

extension Event {
    /// Reads the payload that stands among an entry's canonical bytes.
    fileprivate init(
        _ fields: EntryHeader.Event,
        of position: Position,
        _ bytes: Span<UInt8>
    ) throws(RegistryReadError) {
        do throws(UnreadablePayload) {
            try self.init(kind: EventKind(rawValue: fields.kind), payload: bytes.extracting(fields.payload))
        } catch {
            throw .unreadable(position: EventID(position), error)
        }
    }
}

extension EventPlace {
    fileprivate init(_ header: EntryHeader, version: UInt32) {
        self.init(
            id: EventID(header.position),
            stream: EventID(header.stream),
            time: header.time,
            version: version
        )
    }
}
