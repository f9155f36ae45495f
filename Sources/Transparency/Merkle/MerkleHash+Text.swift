extension MerkleHash {
    /// As proofs and checkpoints write it.
    package var base64: String {
        Base64.text(bytes)
    }

    /// Returns `nil` unless the text is the base64 of 32 bytes.
    package init?(base64: String) {
        guard let bytes = Base64.bytes(base64) else { return nil }
        self.init(bytes.span)
    }

    /// As RFC 6962 and people write it, in lower case.
    package var hexadecimal: String {
        bytes.map(\.hexadecimal).joined()
    }
}

extension FixedWidthInteger where Self: UnsignedInteger {
    /// All its digits in lower case, zeroes in front too.
    var hexadecimal: String {
        let digits = String(self, radix: 16)
        return String(repeating: "0", count: Self.bitWidth / 4 - digits.count) + digits
    }
}
