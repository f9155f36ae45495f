internal import LMDB

/// What `meta` says about the log as a whole.
struct Metadata: Hashable, Sendable {
    let format: UInt32

    /// Six characters of `[a-z0-9]`, by which this log is told from every other.
    let registryID: String

    /// The LMDB that made the file.
    let library: String

    static let formatKnown: UInt32 = 1

    /// The metadata of a log that begins now.
    static func fresh() -> Self {
        let characters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        let registryID = String((0..<6).compactMap { _ in characters.randomElement() })
        return Self(format: formatKnown, registryID: registryID, library: "\(LibraryVersion.linked)")
    }

    /// Throws when a newer program, or an LMDB with another file format, wrote the log.
    func checkReadable() throws(EventLogError) {
        guard format <= Self.formatKnown else { throw .newerFormat(found: format, known: Self.formatKnown) }
        let linked = LibraryVersion.linked
        guard library.hasPrefix("\(linked.major).\(linked.minor).") else {
            throw .otherLMDB(wrote: library, linked: "\(linked)")
        }
    }
}

extension Metadata {
    /// Returns `nil` for a log that has not begun.
    init?(in transaction: borrowing ReadTransaction, tables: Tables) throws(LMDBError) {
        guard
            let format = try transaction.value(forKey: Key.format.span, in: tables.meta)?.text,
            let registryID = try transaction.value(forKey: Key.registryID.span, in: tables.meta)?.text,
            let library = try transaction.value(forKey: Key.library.span, in: tables.meta)?.text
        else { return nil }
        guard let number = UInt32(format) else { throw .corrupted }
        self.init(format: number, registryID: registryID, library: library)
    }

    func store(to transaction: inout WriteTransaction, tables: Tables) throws(LMDBError) {
        try transaction.put(Array(String(format).utf8).span, forKey: Key.format.span, in: tables.meta)
        try transaction.put(Array(registryID.utf8).span, forKey: Key.registryID.span, in: tables.meta)
        try transaction.put(Array(library.utf8).span, forKey: Key.library.span, in: tables.meta)
    }

    private enum Key {
        static let format = Array("format".utf8)
        static let registryID = Array("registry".utf8)
        static let library = Array("lmdb".utf8)
    }
}

extension Span<UInt8> {
    fileprivate var text: String? { text(in: 0..<count) }
}
