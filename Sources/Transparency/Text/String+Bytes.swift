// A character of Swift may be several scalars, and two texts may be equal with other bytes. A signature is over bytes,
// so here texts are compared and taken apart by them.
extension String {
    func isIdentical(to other: String) -> Bool {
        utf8.elementsEqual(other.utf8)
    }

    /// What follows the prefix, or `nil` without it.
    func after(_ prefix: String) -> String? {
        guard utf8.starts(with: prefix.utf8) else { return nil }
        return String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
    }

    /// The parts between single ASCII separators, empty ones too.
    func parts(separatedBy separator: Unicode.Scalar, atMost count: Int = .max) -> [String] {
        utf8.split(maxSplits: count - 1, omittingEmptySubsequences: false) { $0 == UInt8(ascii: separator) }
            .map { String(decoding: $0, as: UTF8.self) }
    }
}

extension UInt64 {
    /// Reads a decimal without sign or leading zeroes.
    init?(canonical text: String) {
        guard let value = UInt64(text), String(value).isIdentical(to: text) else { return nil }
        self = value
    }
}
