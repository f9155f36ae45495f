internal import ArgumentParser

/// A size as people write it, as in `512M` or `64G`.
struct ByteSize: ExpressibleByArgument, CustomStringConvertible {
    let byteCount: Int

    init(_ byteCount: Int) {
        self.byteCount = byteCount
    }

    init?(argument: String) {
        let digits = argument.prefix { $0.isASCII && $0.isNumber }
        guard let count = Int(digits), let shift = Self.shifts[argument.dropFirst(digits.count).uppercased()] else {
            return nil
        }
        let (product, isTooLarge) = count.multipliedReportingOverflow(by: 1 << shift)
        guard !isTooLarge else { return nil }
        byteCount = product
    }

    var description: String {
        let unit = Self.shifts.filter { $0.key.count < 2 && byteCount.isMultiple(of: 1 << $0.value) }
            .max { $0.value < $1.value }
        return unit.map { "\(byteCount >> $0.value)\($0.key)" } ?? "\(byteCount)"
    }

    var defaultValueDescription: String {
        description
    }

    private static let shifts = [
        "": 0, "K": 10, "M": 20, "G": 30, "T": 40, "KIB": 10, "MIB": 20, "GIB": 30, "TIB": 40,
    ]
}
