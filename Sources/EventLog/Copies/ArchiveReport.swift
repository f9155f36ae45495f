/// What a run of an archive has done.
package struct ArchiveReport: Hashable, Sendable {
    /// What the archive holds now.
    package internal(set) var manifest: CopyManifest

    /// How many segments it did not hold before.
    package internal(set) var writtenCount = 0

    /// How many it held, and were found sound.
    package internal(set) var keptCount = 0
}
