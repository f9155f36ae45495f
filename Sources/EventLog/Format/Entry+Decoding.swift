extension Recorded {
    /// Copies what `header` points at; `nil` when a text is not UTF-8.
    package init?(_ header: EntryHeader, _ bytes: Span<UInt8>) {
        guard let entry = Entry(header, bytes) else { return nil }
        self.init(position: header.position, entry: entry)
    }
}

extension Entry {
    fileprivate init?(_ header: EntryHeader, _ bytes: Span<UInt8>) {
        switch header.body {
        case .beat(let attempt):
            self.init(time: header.time, stream: header.stream, body: .beat(attempt: attempt))
        case .event(let fields):
            guard let event = Event(fields, bytes) else { return nil }
            self.init(time: header.time, stream: header.stream, body: .event(event))
        }
    }
}

extension Entry.Event {
    fileprivate init?(_ fields: EntryHeader.Event, _ bytes: Span<UInt8>) {
        guard let actor = bytes.text(in: fields.actor), let command = bytes.text(in: fields.commandID) else {
            return nil
        }
        self.init(
            kind: fields.kind,
            version: fields.version,
            actor: actor,
            cause: fields.cause,
            commandID: command.isEmpty ? nil : command,
            payload: bytes.copy(of: fields.payload)
        )
    }
}

extension Span<UInt8> {
    /// The text at `range`, or `nil` when it is not UTF-8.
    package func text(in range: Range<Int>) -> String? {
        guard let text = try? UTF8Span(validating: extracting(range)) else { return nil }
        return String(copying: text)
    }

    /// A copy of the bytes at `range`.
    package func copy(of range: Range<Int>) -> [UInt8] {
        [UInt8](capacity: range.count) { output in
            for index in range { output.append(self[index]) }
        }
    }
}
