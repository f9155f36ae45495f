/// Beats of one machine between which no other entry of its stream stands.
package struct BeatRun: Hashable, Sendable {
    package let machine: BeatSource
    package let first: Position
    package let newest: Position

    /// Unix milliseconds of the newest beat.
    package let newestTime: Int64
}
