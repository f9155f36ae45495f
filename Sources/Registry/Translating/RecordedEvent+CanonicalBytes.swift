internal import EventLog
package import Pods

extension RecordedEvent {
    /// Reads the canonical bytes of an event that came without its log; `nil` when this program cannot.
    package init?(position: EventID, canonicalBytes: [UInt8]) {
        guard let recorded = Recorded(position: Position(position), canonicalBytes: canonicalBytes) else { return nil }
        guard let event = try? RecordedEvent(recorded) else { return nil }
        self = event
    }
}
