internal import EventLog
internal import Pods

extension FleetFold {
    /// Takes one entry of the log as it is stored; a beat is taken without a copy.
    mutating func take(_ header: EntryHeader, _ bytes: Span<UInt8>) throws(RegistryReadError) {
        switch header.body {
        case .beat(let attempt):
            beat(EventID(header.position), of: EventID(attempt), in: EventID(header.stream), at: header.time)
        case .event:
            guard let recorded = Recorded(header, bytes) else {
                throw .log(.damaged(position: header.position, .form))
            }
            apply(try recorded.event())
        }
    }
}
