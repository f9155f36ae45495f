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

    /// Small, since a scan hands a header on for every entry: the ranges follow from the lengths.
    package struct Event: Hashable, Sendable {
        package let kind: UInt16
        package let version: UInt32
        package let cause: Position?
        fileprivate let actorByteCount: UInt8
        fileprivate let commandByteCount: UInt8
        fileprivate let byteCount: Int
    }
}

extension EntryHeader.Event {
    package var actor: Range<Int> {
        let start = EntryForm.actorOffset + 1
        return start..<(start + Int(actorByteCount))
    }

    /// Empty when the event came from no command.
    package var commandID: Range<Int> {
        let start = actor.upperBound + 1
        return start..<(start + Int(commandByteCount))
    }

    package var payload: Range<Int> {
        commandID.upperBound..<byteCount
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

extension EntryHeader {
    /// Reads bytes that come from elsewhere; throws `.damaged` for any that are no entry.
    package init(readable bytes: Span<UInt8>, at position: Position) throws(EventLogError) {
        if let form = bytes.isEmpty ? nil : bytes[0], form > EntryForm.newest.rawValue {
            throw .damaged(position: position, .newerForm)
        }
        guard let header = EntryHeader(position: position, canonicalBytes: bytes) else {
            throw .damaged(position: position, .form)
        }
        self = header
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
        guard
            let actorByteCount = bytes.countOfText(at: EntryForm.actorOffset),
            let commandByteCount = bytes.countOfText(at: EntryForm.actorOffset + 1 + Int(actorByteCount))
        else { return nil }
        let cause = bytes.position(at: 23)
        self.init(
            kind: bytes.bigEndian(at: 1),
            version: bytes.bigEndian(at: EntryForm.headerByteCount),
            cause: cause == .origin ? nil : cause,
            actorByteCount: actorByteCount,
            commandByteCount: commandByteCount,
            byteCount: bytes.count
        )
    }
}

extension Span<UInt8> {
    /// The byte that counts those of the text behind it, which are all there.
    fileprivate func countOfText(at offset: Int) -> UInt8? {
        guard offset < count, offset + 1 + Int(self[offset]) <= count else { return nil }
        return self[offset]
    }
}
