/// The last that was heard of a machine.
package struct NewestBeat: Hashable, Sendable {
    package let machine: BeatSource
    package let position: Position

    /// Unix milliseconds.
    package let time: Int64
}
