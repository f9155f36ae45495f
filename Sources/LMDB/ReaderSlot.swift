internal import CLMDB

/// A reader in LMDB's table of them; one that has begun a snapshot holds the pages of it.
package struct ReaderSlot: Hashable, Sendable {
    package let processID: Int32

    /// The transaction whose commit it sees; `nil` between snapshots.
    package let transaction: Int?

    package init(processID: Int32, transaction: Int?) {
        self.processID = processID
        self.transaction = transaction
    }
}

extension ReaderSlot {
    /// Reads a line of `mdb_reader_list`, as in `4711 7f3a 92` or `4711 7f3a -`; `nil` for a heading.
    fileprivate init?(line: Substring) {
        let words = line.split(separator: " ")
        guard words.count == 3, let processID = Int32(words[0]) else { return nil }
        self.init(processID: processID, transaction: Int(words[2]))
    }
}

extension Environment {
    /// The slots in use, of all processes (`mdb_reader_list`).
    package func readers() throws(LMDBError) -> [ReaderSlot] {
        var text = ""
        let status = unsafe withUnsafeMutablePointer(to: &text) { text in
            unsafe mdb_reader_list(handle, takeText, text)
        }
        guard status >= 0 else { throw LMDBError(rawValue: status) }
        return text.split(separator: "\n").compactMap(ReaderSlot.init)
    }
}

/// Adds what LMDB says to the `String` that `context` points to.
private func takeText(_ message: UnsafePointer<CChar>?, _ context: UnsafeMutableRawPointer?) -> CInt {
    guard let message = unsafe message, let context = unsafe context else { return 0 }
    unsafe context.assumingMemoryBound(to: String.self).pointee += String(cString: message)
    return 0
}
