internal import LMDB

/// The writer's memory of the log, ahead of the store by what stands in the open transaction.
struct WriterLedger {
    typealias StateLoading = (borrowing ReadTransaction, Tables) throws(EventLogError) -> any ErasedState

    let tables: Tables
    private let state: any ErasedState
    private(set) var head: Position

    /// The time that entries get, which never goes back.
    private(set) var time: Int64

    /// What the batch may fill.
    private(set) var room: Room

    private var budget = Budget()

    /// The version of each stream that was written to, so that its next needs no search.
    private var versions: [Position: UInt32] = [:]

    /// How much the batch has stored.
    var batchByteCount: Int { budget.spentByteCount }

    /// Reads the last entry, which throws when it is damaged, and the state.
    init(_ store: LogStore, _ room: Room, _ loadState: StateLoading) throws(EventLogError) {
        self = try store.read { transaction throws(EventLogError) in
            try Self(transaction, store.tables, room, loadState)
        }
    }

    private init(
        _ transaction: borrowing ReadTransaction,
        _ tables: Tables,
        _ room: Room,
        _ loadState: StateLoading
    ) throws(EventLogError) {
        self.tables = tables
        self.room = room
        time = try tables.lastTime(in: transaction)
        do throws(LMDBError) { head = try tables.head(in: transaction) } catch { throw EventLogError(error) }
        state = try loadState(transaction, tables)
    }

    mutating func beginBatch(now: Int64, _ room: Room) {
        time = max(time, now)
        self.room = room
        budget = Budget(at: room.headroom)
    }

    func decide(_ command: AnyCommand) throws -> Decision {
        try command.decide(state, Moment(now: time, next: head.advanced(), actor: command.actor))
    }

    /// Takes room for so much in the batch; `false` when there is too little left.
    mutating func reserve(entries: Int, bytes: Int) -> Bool {
        budget.spend(entries: entries, bytes: bytes)
    }

    /// Stores one entry after the head, and brings the state up to date.
    mutating func append(
        _ draft: Draft,
        of command: AnyCommand,
        to transaction: inout WriteTransaction
    ) throws(LMDBError) {
        let position = head.advanced()
        let entry = try command.entry(draft, time: time) { () throws(LMDBError) in
            try advanceVersion(of: draft.stream, at: position, in: transaction)
        }
        try transaction.store(Recorded(position: position, entry: entry), in: tables)
        head = position
        try state.apply(Recorded(position: position, entry: entry), to: &transaction)
    }

    private mutating func advanceVersion(
        of stream: Position,
        at position: Position,
        in transaction: borrowing WriteTransaction
    ) throws(LMDBError) -> UInt32 {
        let next =
            if let version = versions[stream] {
                version + 1
            } else {
                try transaction.nextVersion(of: stream, at: position, in: tables)
            }
        versions[stream] = next
        return next
    }

    mutating func settle(in transaction: inout WriteTransaction) throws(LMDBError) {
        try state.settle(through: head, in: &transaction)
    }

    /// Lets `body` change the views; the log stays as it is.
    mutating func maintain(
        _ body: Request.Upkeep,
        _ priority: Priority,
        in transaction: inout WriteTransaction
    ) throws(LMDBError) -> Request.Answer {
        if let shortage = room.shortage, !priority.isServed(at: room.headroom) { return .failure(.noRoom(shortage)) }
        try body(state, &transaction)
        return .success(Receipt(first: head, count: 0, isRepeat: false, head: head))
    }
}
