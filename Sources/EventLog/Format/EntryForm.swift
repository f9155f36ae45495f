/// The first byte of an entry, which tells how the rest is read; a number never changes its meaning.
enum EntryForm: UInt8 {
    case beat = 1
    case event = 2

    /// The form with the highest number that this program knows.
    static var newest: EntryForm { .event }

    /// Form, kind, time and stream, which all entries begin with.
    static var headerByteCount: Int { 19 }

    static var beatByteCount: Int { headerByteCount + 8 }

    /// An event's bytes without its actor, command id and payload.
    static var eventByteCountMinimum: Int { headerByteCount + 4 + 8 + 1 + 1 }

    /// Where an event's actor begins, with the byte that counts it.
    static var actorOffset: Int { headerByteCount + 4 + 8 }

    /// What stands in a beat where an event has its kind.
    static var beatKind: UInt16 { 0 }
}
