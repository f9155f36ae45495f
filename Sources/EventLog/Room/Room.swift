/// How much a log can still grow, and what of that is reserved.
package struct Room: Hashable, Sendable {
    /// What the file system has left.
    package let diskByteCount: Int

    /// What the map has left: pages never used, and those to be used again where they make a difference.
    package let mapByteCount: Int

    let diskReserve: Int
    let mapReserve: Int

    package var headroom: Headroom { min(diskHeadroom, mapHeadroom) }

    /// What there is too little of for new work, the worse of two; `nil` when there is enough.
    package var shortage: Shortage? {
        guard headroom < .ample else { return nil }
        let isDisk = diskHeadroom <= mapHeadroom
        return Shortage(
            resource: isDisk ? .disk : .map,
            left: isDisk ? diskByteCount : mapByteCount,
            reserve: isDisk ? diskReserve : mapReserve,
            headroom: headroom
        )
    }

    /// What there would be too little of for all but new work with so much more stored; `nil` when there is enough.
    func shortage(storing byteCount: Int) -> Shortage? {
        let rest = Room(
            diskByteCount: diskByteCount - byteCount,
            mapByteCount: mapByteCount - byteCount,
            diskReserve: diskReserve,
            mapReserve: mapReserve
        )
        return rest.headroom < .low ? rest.shortage : nil
    }

    private var diskHeadroom: Headroom { Headroom(left: diskByteCount, reserve: diskReserve) }
    private var mapHeadroom: Headroom { Headroom(left: mapByteCount, reserve: mapReserve) }
}
