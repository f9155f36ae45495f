internal import LMDB
internal import Transparency

extension LogReader {
    /// Opens a log that is to be copied.
    static func source(_ directory: String) throws(CopyError) -> LogReader {
        do { return try open(directory: directory) } catch { throw .log(error) }
    }

    /// Passes what goes wrong with the log on as what goes wrong with its copy.
    func readable<Value>(_ body: (LogReader) throws(EventLogError) -> Value) throws(CopyError) -> Value {
        do { return try body(self) } catch { throw .log(error) }
    }

    /// The stored bytes of a sealed segment.
    func storedSegment(from first: Position) throws(EventLogError) -> [UInt8] {
        let bytes = try withSnapshot { transaction, tables throws(EventLogError) in
            try tables.withSegment(holding: first, in: transaction) { _, bytes throws(EventLogError) in
                bytes.copy(of: 0..<bytes.count)
            }
        }
        guard let bytes else { throw .damaged(position: first, .missing) }
        return bytes
    }

    /// Reads everything, and compares it with what a manifest says.
    func expect(_ manifest: CopyManifest) throws(CopyError) {
        guard registryID == manifest.registry else {
            throw .otherRegistry(found: registryID, expected: manifest.registry)
        }
        try expect(root: manifest.expectedRoot, at: Position(rawValue: manifest.position))
    }

    /// Reads everything; throws unless it ends at a position and has a root.
    func expect(root: MerkleHash, at position: Position) throws(CopyError) {
        let head = try readable { log throws(EventLogError) in
            let head = try log.verify().head
            try log.verifyTree()
            return head
        }
        guard head == position else { throw .log(.damaged(position: min(head, position).advanced(), .missing)) }
        let found = try readable { log throws(EventLogError) in try log.root(at: head) }
        guard found == root else { throw .otherRoot(found: found, expected: root) }
    }
}
