extension Entry {
    /// How many canonical bytes the entry has.
    var byteCount: Int {
        switch body {
        case .beat: EntryForm.beatByteCount
        case .event(let event): event.byteCount
        }
    }

    /// The bytes that stand for the entry for ever: they are stored, and hashed for proofs.
    package var canonicalBytes: [UInt8] {
        [UInt8](capacity: byteCount) { output in encode(to: &output) }
    }

    func encode(to output: inout OutputSpan<UInt8>) {
        switch body {
        case .beat(let attempt):
            encodeHeader(.beat, kind: EntryForm.beatKind, to: &output)
            output.append(bigEndian: attempt.rawValue)
        case .event(let event):
            encodeHeader(.event, kind: event.kind, to: &output)
            event.encode(to: &output)
        }
    }

    private func encodeHeader(_ form: EntryForm, kind: UInt16, to output: inout OutputSpan<UInt8>) {
        output.append(form.rawValue)
        output.append(bigEndian: kind)
        output.append(bigEndian: time)
        output.append(bigEndian: stream.rawValue)
    }
}

extension Entry.Event {
    fileprivate var byteCount: Int {
        EntryForm.eventByteCountMinimum + actor.utf8.count + (commandID?.utf8.count ?? 0) + payload.count
    }

    fileprivate func encode(to output: inout OutputSpan<UInt8>) {
        output.append(bigEndian: version)
        output.append(bigEndian: cause?.rawValue ?? 0)
        output.append(counted: actor)
        output.append(counted: commandID ?? "")
        output.append(payload)
    }
}

extension OutputSpan<UInt8> {
    fileprivate mutating func append(counted text: String) {
        append(UInt8(text.utf8.count))
        append(text.utf8)
    }
}
