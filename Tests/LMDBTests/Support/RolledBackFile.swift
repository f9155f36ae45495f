import Foundation
import LMDB
import StoreTestSupport

/// A closed file of three commits, in which the meta page of the last can be made to say that it is older, as LMDB does
/// when the write of a meta page fails.
struct RolledBackFile {
    let path = "\(TemporaryDirectory.path)/data.mdb"
    private let before: Data

    /// Where a meta page has what LMDB puts back.
    static let lastPageAndTransaction = 136..<152
    static let transaction = 144..<152

    init(lost: String) throws {
        try Self.commit("old", path)
        try Self.commit("kept", path)
        before = try Data(contentsOf: URL(filePath: path))
        try Self.commit(lost, path)
    }

    /// Puts bytes back that the last commit has changed in its meta page.
    func putBack(_ range: Range<Int>) throws {
        let page = transaction(ofPageAt: 0) < transaction(ofPageAt: 4_096) ? 0 : 4_096
        let file = try FileHandle(forUpdating: URL(filePath: path))
        defer { try? file.close() }
        try file.seek(toOffset: UInt64(page + range.lowerBound))
        try file.write(contentsOf: before[page + range.lowerBound..<page + range.upperBound])
    }

    /// Gives both meta pages the trees of the newest, and the transaction 0.
    func sayNothingWasCommitted() throws {
        var bytes = try Data(contentsOf: URL(filePath: path))
        let newest = transaction(ofPageAt: 0) < transaction(ofPageAt: 4_096) ? 0 : 4_096
        let meta = bytes[newest + 16..<newest + 144] + Data(count: 8)
        for page in [0, 4_096] { bytes.replaceSubrange(page + 16..<page + 152, with: meta) }
        try bytes.write(to: URL(filePath: path))
    }

    func word() throws -> String? {
        let environment = try Environment(path: path, tableLimit: 4)
        return try environment.value(forKey: "word", in: try environment.makeTable())
    }

    private func transaction(ofPageAt page: Int) -> UInt64 {
        before[page + 144..<page + 152].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func commit(_ value: String, _ path: String) throws {
        let environment = try Environment(path: path, mapSize: 1 << 20, tableLimit: 4)
        try environment.put(value, forKey: "word", in: try environment.makeTable())
    }
}
