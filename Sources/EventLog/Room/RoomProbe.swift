internal import LMDB

/// Looks how much room a log has.
struct RoomProbe: Sendable {
    let directory: String
    let reserve: RoomReserve
    let freeDiskBytes: @Sendable (String) -> Int

    init(_ configuration: EventLogConfiguration) {
        directory = configuration.directory
        reserve = configuration.reserve
        freeDiskBytes = configuration.freeDiskBytes
    }

    /// Costs a call to the system; freed pages are counted only where the pages never used are fewer than the reserve.
    func look(at environment: Environment) throws(LMDBError) -> Room {
        let info = try environment.info()
        let mapReserve = info.mapSize / 1_000 * reserve.mapPerMille
        let neverUsed = info.mapSize - info.bytesUsed
        let missing = mapReserve - neverUsed
        return Room(
            diskByteCount: freeDiskBytes(directory),
            mapByteCount: neverUsed + (missing > 0 ? try environment.reusableByteCount(upTo: missing) : 0),
            diskReserve: reserve.diskByteCount,
            mapReserve: mapReserve
        )
    }
}
