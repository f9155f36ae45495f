/// How much room is kept free of new work.
///
/// A quarter of each bound is for vital commands alone, and a sixteenth for nothing: with the defaults 256, 64 and 16 MiB
/// of the disk. While room is low a batch has at most 256 entries, so that even one that changes 16 pages for each of
/// them stays within the last sixteenth.
package struct RoomReserve: Hashable, Sendable {
    /// Zero for no such bound: a commit may then meet a full disk, which ends the process.
    package var diskByteCount: Int

    /// In thousandths of the map.
    package var mapPerMille: Int

    package init(diskByteCount: Int = 256 << 20, mapPerMille: Int = 20) {
        precondition(diskByteCount >= 0 && (0..<1_000).contains(mapPerMille), "a reserve is a part of what there is")
        self.diskByteCount = diskByteCount
        self.mapPerMille = mapPerMille
    }
}
