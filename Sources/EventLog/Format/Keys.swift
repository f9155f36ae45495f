// The keys of the log's tables.

/// The key of a row in `tail`.
func tailKey(_ position: Position) -> [8 of UInt8] {
    [8 of UInt8] { index in UInt8(truncatingIfNeeded: position.rawValue >> (56 - 8 * index)) }
}

/// The key of a row in `streams`: all versions of a stream stand together, in order.
func streamKey(_ stream: Position, _ version: UInt32) -> [12 of UInt8] {
    [12 of UInt8] { index in
        index < 8
            ? UInt8(truncatingIfNeeded: stream.rawValue >> (56 - 8 * index))
            : UInt8(truncatingIfNeeded: version >> (24 - 8 * (index - 8)))
    }
}

/// The key of a row in `commands`; an actor has no zero byte, so no two pairs share a key.
func commandKey(_ actor: String, _ id: String) -> [UInt8] {
    Array(actor.utf8) + [0] + Array(id.utf8)
}
