internal import EventLog
internal import Pods

extension Rebuild {
    /// Keeps the reconciler from acting on what the old views made it believe, until a person has looked.
    func hold(because prior: PriorViews) async throws(RebuildError) {
        let command = RegistryCommand.holdReconciler(Alarm(reason: "the views were rebuilt: \(prior)"))
        do { try await registry.execute(command, by: .registry) } catch { throw .write(error) }
    }

    /// Deletes the rows of every generation but the one that is current now.
    func removeOthers(than store: ViewStore) async throws(RebuildError) {
        let stage = meter.begin(.removing, total: nil)
        var removedCount = 0
        for table in store.tables.generational {
            while true {
                let rows = try read { log throws(RegistryReadError) in
                    try store.foreignRows(of: table, limit: Self.rowsPerTransaction, in: log)
                }
                if rows.isEmpty { break }
                try await put(rows[...])
                removedCount += rows.count
                await stage.report(removedCount)
            }
        }
    }
}
