/// What a run of an archive has done.
package struct ArchiveReport: Hashable, Sendable {
    /// What the archive holds now.
    package internal(set) var manifest: CopyManifest

    /// How many segments it did not hold before, or not yet for sure.
    package internal(set) var writtenCount = 0

    /// How many it held, and were found sound.
    package internal(set) var keptCount = 0

    /// How many it held, and were damaged and written again.
    package internal(set) var mendedCount = 0

    mutating func note(_ state: SegmentFile.State) {
        switch state {
        case .sound: keptCount += 1
        case .damaged: mendedCount += 1
        case .absent: writtenCount += 1
        }
    }
}
