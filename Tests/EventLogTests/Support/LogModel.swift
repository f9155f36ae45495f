import EventLog

/// What a log should be, told in the simplest way.
struct LogModel {
    private(set) var bodies: [(stream: Position, payload: [UInt8]?)] = []
    private(set) var versions: [Position: UInt32] = [:]
    private(set) var newestBeats: [Position: Position] = [:]
    private var receipts: [String: Receipt] = [:]

    var head: Position { Position(rawValue: UInt64(bodies.count)) }
    var streams: [Position] { versions.keys.sorted() }

    mutating func begin(_ payloads: [[UInt8]]) -> Receipt {
        let stream = head.advanced()
        for payload in payloads { add(payload, to: stream) }
        return Receipt(first: stream, count: payloads.count, isRepeat: false, head: head)
    }

    mutating func add(_ payload: [UInt8], to stream: Position) {
        bodies.append((stream, payload))
        versions[stream, default: 0] += 1
    }

    mutating func beat(_ count: Int, of stream: Position) {
        for _ in 0..<count { bodies.append((stream, nil)) }
        newestBeats[stream] = head
    }

    /// The receipt of a command that may have been carried out before.
    mutating func once(_ id: String, _ carryOut: (inout Self) -> Receipt) -> Receipt {
        if let first = receipts[id] {
            return Receipt(first: first.first, count: first.count, isRepeat: true, head: head)
        }
        let receipt = carryOut(&self)
        receipts[id] = receipt
        return receipt
    }
}
