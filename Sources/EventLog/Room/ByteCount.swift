/// A count of bytes, to be read by people.
package struct ByteCount: Hashable, Sendable {
    package let rawValue: Int

    package init(_ rawValue: Int) {
        self.rawValue = rawValue
    }
}

extension ByteCount: CustomStringConvertible {
    /// As in `12 MiB`: rounded down, to a unit of which there are at least ten.
    package var description: String {
        var (count, units) = (rawValue, ["bytes", "KiB", "MiB", "GiB", "TiB"][...])
        while count >= 10 << 10, units.count > 1 {
            count >>= 10
            units.removeFirst()
        }
        return "\(count) \(units.first ?? "")"
    }
}
