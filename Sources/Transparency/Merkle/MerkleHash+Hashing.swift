internal import Crypto

// The hashes of RFC 6962: the first byte tells leaves from nodes, so that no node can pass for an entry.
extension MerkleHash {
    /// The root of the tree of no entries: SHA-256 of nothing.
    package static let empty = digest { _ in }

    /// SHA-256(00 ‖ entry).
    package static func leaf(_ entry: Span<UInt8>) -> MerkleHash {
        digest { hasher in
            update(&hasher, with: 0 as UInt8)
            unsafe entry.withUnsafeBytes { unsafe hasher.update(bufferPointer: $0) }
        }
    }

    /// SHA-256(01 ‖ left ‖ right).
    package static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
        digest { hasher in
            update(&hasher, with: 1 as UInt8)
            update(&hasher, with: (left, right))
        }
    }

    @inline(__always)
    private static func digest(_ feed: (inout SHA256) -> Void) -> MerkleHash {
        var hasher = SHA256()
        feed(&hasher)
        return unsafe hasher.finalize().withUnsafeBytes { unsafe $0.loadUnaligned(as: MerkleHash.self) }
    }

    @inline(__always)
    private static func update(_ hasher: inout SHA256, with value: some BitwiseCopyable) {
        unsafe withUnsafeBytes(of: value) { unsafe hasher.update(bufferPointer: $0) }
    }
}
