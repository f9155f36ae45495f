internal import LMDB

/// What `meta` says about the log as a whole.
struct Metadata: Hashable, Sendable {
    let format: UInt32

    /// By which this log is told from every other.
    let registryID: String

    /// The LMDB that made the file.
    let library: String

    /// What checkpoints of the log are signed for; `nil` while it is what every log begins with.
    let ownOrigin: String?

    /// What checkpoints of the log are signed for.
    var origin: String { ownOrigin ?? "podledger/\(registryID)" }

    static let formatKnown: UInt32 = 1

    /// The metadata of a log that begins now.
    static func fresh() -> Self {
        begun(registryID: RegistryID.random(), origin: nil)
    }

    /// The metadata of a log that this program begins, of a registry that there is already.
    static func begun(registryID: String, origin: String?) -> Self {
        Self(format: formatKnown, registryID: registryID, library: "\(LibraryVersion.linked)", ownOrigin: origin)
    }

    func with(origin: String) -> Self {
        Self(format: format, registryID: registryID, library: library, ownOrigin: origin)
    }

    /// Throws when a newer program, or an LMDB with another file format, wrote the log.
    private func checkReadable() throws(EventLogError) {
        guard format <= Self.formatKnown else { throw .newerFormat(found: format, known: Self.formatKnown) }
        let linked = LibraryVersion.linked
        guard library.hasPrefix("\(linked.major).\(linked.minor).") else {
            throw .otherLMDB(wrote: library, linked: "\(linked)")
        }
    }
}

extension Metadata {
    /// Returns `nil` for a log that has not begun; throws for one that this program cannot read or must not trust.
    init?(in transaction: borrowing ReadTransaction, tables: Tables) throws(EventLogError) {
        let format = try tables.metaValue(forKey: Key.format, in: transaction)
        let registryID = try tables.metaValue(forKey: Key.registryID, in: transaction)
        let library = try tables.metaValue(forKey: Key.library, in: transaction)
        let origin = try tables.metaValue(forKey: Key.origin, in: transaction)
        let sum = try tables.metaValue(forKey: Key.sum, in: transaction)
        if [format, registryID, library, sum].allSatisfy({ $0 == nil }) { return nil }
        guard let format, let registryID, let library else { throw .damagedRow(table: Self.tableName, .missing) }
        guard let number = UInt32(String(decoding: format, as: UTF8.self)) else {
            throw .damagedRow(table: Self.tableName, .form)
        }
        self.format = number
        self.registryID = String(decoding: registryID, as: UTF8.self)
        self.library = String(decoding: library, as: UTF8.self)
        ownOrigin = origin.map { String(decoding: $0, as: UTF8.self) }
        try checkReadable()
        guard sum == Self.sum(format, registryID, library, origin) else {
            throw .damagedRow(table: Self.tableName, .checksum)
        }
    }

    func store(to transaction: inout WriteTransaction, tables: Tables) throws(LMDBError) {
        let (format, registryID, library) = (Array(String(format).utf8), Array(registryID.utf8), Array(library.utf8))
        try transaction.put(format.span, forKey: Key.format.span, in: tables.meta)
        try transaction.put(registryID.span, forKey: Key.registryID.span, in: tables.meta)
        try transaction.put(library.span, forKey: Key.library.span, in: tables.meta)
        let origin = ownOrigin.map { Array($0.utf8) }
        if let origin { try transaction.put(origin.span, forKey: Key.origin.span, in: tables.meta) }
        let sum = Self.sum(format, registryID, library, origin)
        try transaction.put(sum.span, forKey: Key.sum.span, in: tables.meta)
    }

    /// The CRC-32C of the values with a zero byte between them, its highest byte first.
    static func sum(_ values: [UInt8]?...) -> [UInt8] {
        var checksum = CRC32C()
        checksum.update(Array(values.compactMap(\.self).joined(separator: [0])).span)
        return [UInt8](capacity: 4) { output in output.append(bigEndian: checksum.value) }
    }

    private static let tableName = "meta"

    private enum Key {
        static let format = Array("format".utf8)
        static let registryID = Array("registry".utf8)
        static let library = Array("lmdb".utf8)
        static let origin = Array("origin".utf8)
        static let sum = Array("sum".utf8)
    }
}

extension Tables {
    fileprivate func metaValue(
        forKey key: [UInt8],
        in transaction: borrowing ReadTransaction
    ) throws(EventLogError) -> [UInt8]? {
        do throws(LMDBError) {
            guard let value = try transaction.value(forKey: key.span, in: meta) else { return nil }
            return value.copy(of: 0..<value.count)
        } catch {
            throw EventLogError(error)
        }
    }
}
