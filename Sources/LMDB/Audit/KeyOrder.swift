/// How the keys of a tree are compared.
enum KeyOrder: Hashable {
    case bytes

    /// As integers of eight bytes in the processor's own order.
    case number

    /// Whether a key has a length that the tree can hold.
    func allows(byteCount: Int) -> Bool {
        switch self {
        case .bytes: (1...511).contains(byteCount)
        case .number: byteCount == 8
        }
    }

    /// Whether one key comes before another; both have a length that is allowed.
    func isAscending(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
        switch self {
        case .number: first.littleEndian(at: 0, as: UInt64.self) < second.littleEndian(at: 0, as: UInt64.self)
        case .bytes: isBytewiseAscending(first, second)
        }
    }

    private func isBytewiseAscending(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
        for index in 0..<min(first.count, second.count) where first[index] != second[index] {
            return first[index] < second[index]
        }
        return first.count < second.count
    }
}
