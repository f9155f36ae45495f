/// The SHA-256 of a leaf or a node, stored in place.
package struct MerkleHash: BitwiseCopyable, Hashable, Sendable {
    package static let byteCount = 32

    let storage: SIMD32<UInt8>

    /// Returns `nil` unless there are exactly 32 bytes.
    package init?(_ bytes: Span<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self = unsafe bytes.withUnsafeBytes { unsafe $0.loadUnaligned(as: MerkleHash.self) }
    }

    package var bytes: [UInt8] {
        storage.indices.map { storage[$0] }
    }
}

extension MerkleHash: CustomStringConvertible {
    package var description: String { base64 }
}
