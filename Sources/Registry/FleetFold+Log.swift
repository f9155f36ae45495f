internal import EventLog
internal import Pods

extension FleetFold {
    /// Takes one entry of the log as it is stored, and copies nothing that folding it does not keep.
    mutating func take(_ header: EntryHeader, _ bytes: Span<UInt8>) throws(RegistryReadError) {
        switch header.body {
        case .beat(let attempt):
            beat(EventID(header.position), of: EventID(attempt), in: EventID(header.stream), at: header.time)
        case .event(let fields):
            apply(try Event(fields, of: header.position, bytes), at: EventPlace(header, version: fields.version))
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
