internal import ArgumentParser
internal import EventLog

/// How large the log may become, and what is kept free for it.
struct StoreOptions: ParsableArguments {
    @Option(
        name: .customLong("map-size"),
        help: "How large the log may become; address space, not disk (default: as it is, 64G for a new one)."
    )
    var mapSize: ByteSize?

    @Option(
        name: .customLong("disk-reserve"),
        help: "Take on no new work when the disk has less than this left; 0 to go on until it is full."
    )
    var diskReserve = ByteSize(256 << 20)

    func validate() throws {
        if let mapSize, mapSize.byteCount < 1 << 20 || !mapSize.byteCount.isMultiple(of: 4096) {
            throw ValidationError("--map-size is at least 1M, and a multiple of 4K")
        }
        guard diskReserve.byteCount == 0 || diskReserve.byteCount >= 16 << 20 else {
            throw ValidationError("--disk-reserve is 0, or at least 16M")
        }
    }

    func configuration(_ data: DataOption) -> EventLogConfiguration {
        EventLogConfiguration(
            directory: data.directory,
            mapSize: mapSize?.byteCount,
            reserve: RoomReserve(diskByteCount: diskReserve.byteCount)
        )
    }
}
