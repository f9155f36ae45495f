/// Where a machine keeps its state.
package protocol PodletStateStore: Sendable {
    /// Returns `nil` when nothing was ever saved.
    func load() throws(PodletFailure) -> PodletState?

    /// Returns once a loss of power would not lose the state.
    func save(_ state: PodletState) throws(PodletFailure)
}
