internal import Crypto

// The hashes of RFC 6962: the first byte tells leaves from nodes, so that no node can pass for an entry. The bytes are
// gathered before they are hashed: a hasher that is fed once is a sixth faster than one that is fed in parts.
extension MerkleHash {
    /// The root of the tree of no entries: SHA-256 of nothing.
    package static let empty = unsafe digest(byteCount: 0) { _ in }

    /// SHA-256(00 ‖ entry).
    package static func leaf(_ entry: Span<UInt8>) -> MerkleHash {
        unsafe digest(byteCount: 1 + entry.count) { input in
            unsafe input.storeBytes(of: 0, as: UInt8.self)
            unsafe entry.withUnsafeBytes {
                unsafe UnsafeMutableRawBufferPointer(rebasing: input[1...]).copyMemory(from: $0)
            }
        }
    }

    /// SHA-256(01 ‖ left ‖ right).
    package static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
        unsafe digest(byteCount: 1 + 2 * byteCount) { input in
            unsafe input.storeBytes(of: 1, as: UInt8.self)
            unsafe input.storeBytes(of: left, toByteOffset: 1, as: MerkleHash.self)
            unsafe input.storeBytes(of: right, toByteOffset: 1 + byteCount, as: MerkleHash.self)
        }
    }

    @unsafe @inline(__always)
    private static func digest(byteCount: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Void) -> MerkleHash {
        unsafe withUnsafeTemporaryAllocation(byteCount: byteCount, alignment: 1) { input in
            unsafe fill(input)
            var hasher = SHA256()
            unsafe hasher.update(bufferPointer: UnsafeRawBufferPointer(input))
            return unsafe hasher.finalize().withUnsafeBytes { unsafe $0.loadUnaligned(as: MerkleHash.self) }
        }
    }
}
