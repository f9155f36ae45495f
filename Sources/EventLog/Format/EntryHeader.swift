/// The fixed fields of a stored entry, and where the others stand in its canonical bytes.
package struct EntryHeader: Hashable, Sendable {
    package let position: Position
    package let time: Int64
    package let stream: Position
    package let body: Body

    package enum Body: Hashable, Sendable {
        case beat(attempt: Position)
        case event(Event)
    }

    package struct Event: Hashable, Sendable {
        package let kind: UInt16
        package let version: UInt32
        package let cause: Position?
        package let actor: Range<Int>

        /// Empty when the event came from no command.
        package let commandID: Range<Int>

        package let payload: Range<Int>
    }
}

extension EntryHeader {
    /// Returns `nil` for bytes that are no entry.
    init?(position: Position, canonicalBytes bytes: Span<UInt8>) {
        guard bytes.count >= EntryForm.beatByteCount, let form = EntryForm(rawValue: bytes[0]) else { return nil }
        guard let body = Body(form, bytes) else { return nil }
        self.init(position: position, time: bytes.bigEndian(at: 3), stream: bytes.position(at: 11), body: body)
    }
}

extension EntryHeader.Body {
    fileprivate init?(_ form: EntryForm, _ bytes: Span<UInt8>) {
        switch form {
        case .beat:
            let kind = bytes.bigEndian(at: 1, as: UInt16.self)
            guard bytes.count == EntryForm.beatByteCount, kind == EntryForm.beatKind else { return nil }
            self = .beat(attempt: bytes.position(at: EntryForm.headerByteCount))
        case .event:
            guard let event = EntryHeader.Event(bytes) else { return nil }
            self = .event(event)
        }
    }
}

extension EntryHeader.Event {
    fileprivate init?(_ bytes: Span<UInt8>) {
        guard let actor = bytes.countedRange(at: 31), let command = bytes.countedRange(at: actor.upperBound) else {
            return nil
        }
        let cause = bytes.position(at: 23)
        self.init(
            kind: bytes.bigEndian(at: 1),
            version: bytes.bigEndian(at: EntryForm.headerByteCount),
            cause: cause == .origin ? nil : cause,
            actor: actor,
            commandID: command,
            payload: command.upperBound..<bytes.count
        )
    }
}

extension Span<UInt8> {
    /// The bytes behind a byte that counts them.
    fileprivate func countedRange(at offset: Int) -> Range<Int>? {
        guard offset < count, offset + 1 + Int(self[offset]) <= count else { return nil }
        return (offset + 1)..<(offset + 1 + Int(self[offset]))
    }
}
