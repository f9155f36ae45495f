import Pods

/// By which two folds of a log are compared, whatever order they keep things in.
struct FleetDigest: Hashable, Sendable {
    let events: Int

    /// The times of all pods' newest beats, added up.
    let beats: Int

    /// The hashes of all tags and attributes, added up.
    let labels: Int
}

extension FleetDigest {
    init(_ fleet: Fleet) {
        events = Int(fleet.head.rawValue)
        beats = fleet.pods.values.reduce(0) { $0 + Int($1.beat?.time ?? 0) }
        labels = fleet.pods.values.reduce(0) { $0 &+ $1.labelSum }
    }
}

extension Pod {
    fileprivate var labelSum: Int {
        let tags = tags.keys.reduce(0) { $0 &+ hash(Array($1.rawValue.utf8)) }
        return attributes.reduce(tags) { $0 &+ hash(Array($1.key.rawValue.utf8) + $1.value.value.storedBytes) }
    }

    /// FNV-1a, begun with the pod's stream.
    private func hash(_ bytes: [UInt8]) -> Int {
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 ^ row.rawValue) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return Int(bitPattern: UInt(hash))
    }
}

extension AttributeValue {
    /// As protobuf has the value behind the key.
    fileprivate var storedBytes: [UInt8] {
        switch self {
        case .string(let text): [0x12, UInt8(text.utf8.count)] + text.utf8
        case .int(let number): [0x18] + varint(UInt64(bitPattern: (number << 1) ^ (number >> 63)))
        case .bool(let truth): [0x20, truth ? 1 : 0]
        }
    }

    private func varint(_ number: UInt64) -> [UInt8] {
        number < 0x80 ? [UInt8(number)] : [UInt8(number & 0x7f) | 0x80] + varint(number >> 7)
    }
}
