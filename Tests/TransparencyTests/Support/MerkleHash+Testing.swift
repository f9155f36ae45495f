@testable import Transparency

extension MerkleHash {
    init(ofEntry entry: [UInt8]) {
        self = .leaf(entry.span)
    }

    init?(bytes: [UInt8]) {
        self.init(bytes.span)
    }

    /// The hash with its highest bit turned.
    var flipped: MerkleHash {
        var bytes = bytes
        bytes[0] ^= 0x80
        return MerkleHash(bytes: bytes) ?? self
    }
}
