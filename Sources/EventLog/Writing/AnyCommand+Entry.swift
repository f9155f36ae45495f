internal import LMDB

extension AnyCommand {
    /// How many bytes the drafts will take as rows of `tail`, known before the first is stored.
    func byteCount(of drafts: [Draft]) -> Int {
        drafts.reduce(0) { sum, draft in sum + TailRow.byteCount(entryByteCount: byteCount(of: draft)) }
    }

    /// The entry that a draft becomes; `version` is asked only for an event.
    func entry(
        _ draft: Draft,
        time: Int64,
        version: () throws(LMDBError) -> UInt32
    ) throws(LMDBError) -> Entry {
        switch draft.content {
        case .beat(let attempt):
            return Entry(time: time, stream: draft.stream, body: .beat(attempt: attempt))
        case .event(let kind, let cause, let payload):
            let event = Entry.Event(
                kind: kind,
                version: try version(),
                actor: actor,
                cause: cause,
                commandID: id?.text,
                payload: payload
            )
            return Entry(time: time, stream: draft.stream, body: .event(event))
        }
    }

    private func byteCount(of draft: Draft) -> Int {
        switch draft.content {
        case .beat: EntryForm.beatByteCount
        case .event(_, _, let payload):
            EntryForm.eventByteCountMinimum + actor.utf8.count + (id?.text.utf8.count ?? 0) + payload.count
        }
    }
}
