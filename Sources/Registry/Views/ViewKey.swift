internal import Pods

/// The bytes a row of a view is stored under: a generation, then big-endian integers, then text.
struct ViewKey {
    private(set) var bytes: [UInt8] = []

    init(_ generation: Generation) {
        bytes.reserveCapacity(32)
        append(generation.number)
    }

    /// The version of the views' form, as a value.
    init(version: UInt32) {
        append(version)
    }

    /// A stream's version and the position it came with, as a value.
    init(_ version: UInt32, _ position: EventID) {
        append(version)
        append(position.rawValue)
    }

    /// An event's position alone, as a value.
    init(_ id: EventID) {
        append(id.rawValue)
    }

    init(_ generation: Generation, _ id: EventID) {
        self.init(generation)
        append(id.rawValue)
    }

    init(_ generation: Generation, _ dropletID: Int64) {
        self.init(generation)
        append(dropletID)
    }

    init(_ generation: Generation, _ text: String) {
        self.init(generation)
        bytes.append(contentsOf: text.utf8)
    }

    init(_ generation: Generation, _ id: EventID, _ text: String) {
        self.init(generation, id)
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func append(_ number: some FixedWidthInteger) {
        for shift in stride(from: type(of: number).bitWidth - 8, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }
}

extension Span<UInt8> {
    /// The big-endian integer at `offset`.
    func integer<Number: FixedWidthInteger>(at offset: Int, as type: Number.Type = Number.self) -> Number {
        var number: Number = 0
        for index in offset..<(offset + Number.bitWidth / 8) {
            number = number << 8 | Number(truncatingIfNeeded: self[index])
        }
        return number
    }

    /// The big-endian integer these bytes are; `nil` when they are too few or too many.
    func integer<Number: FixedWidthInteger>(as type: Number.Type = Number.self) -> Number? {
        count == Number.bitWidth / 8 ? integer(at: 0) : nil
    }

    /// The text from `offset` to the end; `nil` when it is not UTF-8.
    func text(from offset: Int) -> String? {
        guard let text = try? UTF8Span(validating: extracting(droppingFirst: offset)) else { return nil }
        return String(copying: text)
    }

    var array: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        for index in indices { bytes.append(self[index]) }
        return bytes
    }
}
