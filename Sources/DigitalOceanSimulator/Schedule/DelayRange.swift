internal import Chance

/// A delay in virtual milliseconds, drawn anew between two bounds each time.
package struct DelayRange: Hashable, Sendable, Codable {
    package var minimum: Int64
    package var maximum: Int64

    package init(_ minimum: Int64, _ maximum: Int64) {
        precondition(minimum <= maximum, "a delay's bounds are in order")
        self.minimum = minimum
        self.maximum = maximum
    }

    package init(_ exactly: Int64) {
        self.init(exactly, exactly)
    }

    /// Draws also when both bounds are the same, so that changing one delay leaves the others as they were.
    func draw(from generator: inout SeededGenerator) -> Int64 {
        let offset = generator.next() % UInt64(maximum - minimum + 1)
        return minimum + Int64(offset)
    }

    package init(from decoder: any Decoder) throws {
        if let exactly = try? decoder.singleValueContainer().decode(Int64.self) {
            self.init(exactly)
            return
        }
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let minimum = try container.decode(Int64.self, forKey: .minimum)
        let maximum = try container.decode(Int64.self, forKey: .maximum)
        guard minimum <= maximum else {
            throw DecodingError.dataCorruptedError(
                forKey: .maximum,
                in: container,
                debugDescription: "a delay's maximum is not below its minimum"
            )
        }
        self.init(minimum, maximum)
    }
}
