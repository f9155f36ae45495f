internal import LMDB
package import Transparency

/// Makes a log of entries that were in one before: thousands in a transaction, and sealed at once.
///
/// Positions, streams and the tree follow from the entries; the views are left to whoever knows what they mean.
package final class LogBuilder {
    private let store: LogStore
    private let environment: Environment
    private var audit = LogAudit()
    private var commands = CommandTrail()
    private var pending = CanonicalEntries(first: Position.origin.advanced())

    /// The last position taken.
    package private(set) var head = Position.origin

    /// Begins a log of a registry that there is already, in a directory that exists and holds none.
    package init(
        directory: String,
        registryID: String,
        origin: String? = nil,
        mapSize: Int? = nil
    ) throws(EventLogError) {
        let configuration = EventLogConfiguration(directory: directory, mapSize: mapSize)
        store = try LogStore.begin(configuration, views: [])
        environment = try store.opened()
        let metadata = Metadata.begun(registryID: registryID, origin: origin)
        let tables = store.tables
        try write { transaction throws(LMDBError) in try metadata.store(to: &transaction, tables: tables) }
    }

    /// Takes the canonical bytes of the next entry; throws `.damaged` at its position for what cannot stand there.
    package func append(_ entry: Span<UInt8>) throws(EventLogError) {
        let position = head.advanced()
        try audit.take(try EntryHeader(readable: entry, at: position), entry)
        pending.append(entry)
        head = position
        if pending.count == SegmentForm.entryCount { try seal() }
    }

    /// Takes the stored bytes of the next segment, which begins where the last one ended.
    package func append(segment bytes: Span<UInt8>) throws(EventLogError) {
        let outline = try SegmentOutline(first: head.advanced(), bytes)
        var columns = SegmentColumns()
        try columns.load(outline, bytes)
        var decoded = CanonicalEntries(first: outline.first)
        _ = try columns.visit(outline.first...outline.last, of: outline, bytes) { _, entry in
            decoded.append(entry)
            return true
        }
        try decoded.visit { _, entry throws(EventLogError) in try append(entry) }
    }

    /// Stores what is left over, and answers the root of all entries when they are durable.
    package func finish() throws(EventLogError) -> MerkleHash {
        try storeTail()
        return try LogReader(store, nil).root(at: head)
    }

    private func seal() throws(EventLogError) {
        let segment = try SealedSegment(sealing: pending)
        let tables = store.tables
        try write { transaction throws(LMDBError) in
            try transaction.index(pending, &commands, in: tables)
            try transaction.store(segment, in: tables)
        }
        pending = CanonicalEntries(first: head.advanced())
    }

    private func storeTail() throws(EventLogError) {
        let tables = store.tables
        try write { transaction throws(LMDBError) in
            try transaction.index(pending, &commands, in: tables)
            try pending.visit { header, bytes throws(LMDBError) in
                try transaction.storeRow(bytes, at: header.position, in: tables)
            }
        }
    }

    private func write(
        _ body: (inout WriteTransaction) throws(LMDBError) -> Void
    ) throws(EventLogError) {
        do throws(LMDBError) { try environment.write(body) } catch { throw EventLogError(error) }
    }
}
