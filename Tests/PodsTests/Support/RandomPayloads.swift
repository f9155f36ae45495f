import Chance
import Pods
import PodsTestSupport

/// Payloads of the kinds that are read without generated code, made of fields that may and may not be theirs.
struct RandomPayloads {
    static let kinds = ([2, 3, 4, 5, 7, 8] as [UInt16]).map(EventKind.init)

    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func next() -> StoredEvent {
        var payload = (0..<Int.random(in: 0...3, using: &generator)).flatMap { _ in field() }
        if Int.random(in: 0..<8, using: &generator) == 0 { payload = payload.dropLast() }
        if Int.random(in: 0..<8, using: &generator) == 0, !payload.isEmpty { spoil(&payload) }
        return StoredEvent(kind: Self.kinds.sample(using: &generator), payload: payload)
    }

    private mutating func field() -> [UInt8] {
        let number = ([1, 1, 1, 2, 2, 3, 4, 5, 15, 0] as [UInt8]).sample(using: &generator)
        let isText = number == 1 || Int.random(in: 0..<3, using: &generator) == 0
        switch Int.random(in: 0..<20, using: &generator) {
        case 0: return [number << 3 | 5, 1, 2, 3, 4]
        case 1: return [number << 3 | 1, 1, 2, 3, 4, 5, 6, 7, 8]
        case 2: return [0x80 | number << 3, 0x01, 0x00]
        default: return isText ? [number << 3 | 2] + text() : [number << 3] + varint()
        }
    }

    private mutating func text() -> [UInt8] {
        let bytes = ["", "a", "env:prod", "Env", "root_password", "Zürich", " ", String(repeating: "x", count: 70)]
            .sample(using: &generator).utf8
        return [UInt8(bytes.count)] + bytes
    }

    /// A number in few bytes, or in more than it needs or may have.
    private mutating func varint() -> [UInt8] {
        let count = ([0, 0, 0, 1, 4, 8, 9, 10] as [Int]).sample(using: &generator)
        let leading = (0..<count).map { _ in UInt8.random(in: 0x80...0xff, using: &generator) }
        return leading + [UInt8.random(in: 0...0x7f, using: &generator)]
    }

    private mutating func spoil(_ payload: inout [UInt8]) {
        payload[Int.random(in: payload.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
    }
}
