/// A row of `commands`: a checksum, the first position, how many there are, and the hash of what was asked.
struct CommandRow: Hashable, Sendable {
    let first: Position
    let count: UInt32
    let bodyHash: [UInt8]

    static var byteCount: Int { checksumByteCount + 8 + 4 + 32 }

    private static var checksumByteCount: Int { 4 }

    /// Stands where what was asked is not known: in a log that was made from its entries.
    static var unknownBodyHash: [UInt8] { Array(repeating: 0, count: 32) }

    /// Whether this is the answer to something that is asked again.
    func answers(bodyHash: [UInt8]) -> Bool {
        self.bodyHash == bodyHash || self.bodyHash == Self.unknownBodyHash
    }

    /// What is stored under `key`, which is part of what is summed.
    func bytes(forKey key: [UInt8]) -> [UInt8] {
        let content = [UInt8](capacity: Self.byteCount) { output in
            output.append(bigEndian: first.rawValue)
            output.append(bigEndian: count)
            output.append(bodyHash)
        }
        return [UInt8](capacity: Self.byteCount) { output in
            output.append(bigEndian: CRC32C.sum(key: key.span, content.span))
            output.append(content)
        }
    }
}

extension CommandRow {
    /// Returns `nil` for bytes that were not stored under that key.
    init?(_ bytes: Span<UInt8>, key: Span<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        let content = bytes.extracting(droppingFirst: Self.checksumByteCount)
        guard CRC32C.sum(key: key, content) == bytes.bigEndian(at: 0, as: UInt32.self) else { return nil }
        first = content.position(at: 0)
        count = content.bigEndian(at: 8)
        bodyHash = content.copy(of: 12..<content.count)
    }

    /// Whether the command added the entry at a position.
    func names(_ position: Position) -> Bool {
        position >= first && position.rawValue - first.rawValue < UInt64(count)
    }

    func receipt(head: Position) -> Receipt {
        Receipt(first: first, count: Int(count), isRepeat: true, head: head)
    }
}
