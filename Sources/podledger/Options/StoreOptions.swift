internal import ArgumentParser
internal import EventLog
internal import RegistryAPI
internal import RegistryServer
internal import Transparency

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
        if let mapSize, !(1 << 20...Self.most).contains(mapSize.byteCount) || !mapSize.byteCount.isMultiple(of: 4096) {
            throw ValidationError("--map-size is 1M to \(ByteSize(Self.most)), and a multiple of 4K")
        }
        guard diskReserve.byteCount == 0 || (16 << 20...Self.most).contains(diskReserve.byteCount) else {
            throw ValidationError("--disk-reserve is 0, or 16M to \(ByteSize(Self.most))")
        }
    }

    /// Half of the addresses that processors give a process.
    private static let most = 64 << 40

    func configuration(_ data: DataOption) -> EventLogConfiguration {
        EventLogConfiguration(
            directory: data.directory,
            companions: [AdminKey.fileName, RunningServer.fileName, CheckpointSigner.keyName],
            mapSize: mapSize?.byteCount,
            reserve: RoomReserve(diskByteCount: diskReserve.byteCount)
        )
    }
}
