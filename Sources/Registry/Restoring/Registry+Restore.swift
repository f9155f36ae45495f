package import Pods

extension Registry {
    /// Makes the log the present again after it was put back from a copy that ends at `position` with this Merkle root.
    ///
    /// The log says so, the reconciler is paused, and every key issued before is revoked, all in one append unless there
    /// are very many keys. Doing it again adds nothing, so what was interrupted is simply done again.
    package func restore(
        to position: EventID,
        root: [UInt8],
        reason: String,
        by actor: String
    ) async throws(RegistryError) {
        let command = RegistryCommand.restore(position: position, root: root, reason: reason)
        var outcome: Outcome
        repeat { outcome = try await execute(command, by: Author(actor: actor)) } while outcome.eventCount > 0
    }
}
