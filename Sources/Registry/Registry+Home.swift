internal import EventLog
internal import Pods

extension Registry {
    /// Takes this file for the registry's home; where it had another one, the reconciler holds first.
    ///
    /// Two servers that drive one account with copies of one log would each make whatever is to be made. Says whether there
    /// was another home, which may be served still.
    @discardableResult
    package func settleHere() async throws(RegistryError) -> Bool {
        let home: LogHome
        do { home = try log.home() } catch { throw .store(error.description) }
        guard home != .here else { return false }
        if home == .elsewhere {
            try await execute(.holdReconciler(Alarm(reason: Self.copyReason)), by: .registry)
        }
        try await settle()
        return home == .elsewhere
    }

    /// Takes this file for the home of a registry that is paused anyway.
    func settle() async throws(RegistryError) {
        do { try await log.settleHere() } catch { throw RegistryError(error) }
    }

    private static var copyReason: String {
        "this data directory is a copy, or was moved to another disk: if no other server runs with the original, "
            + "read `podctl plan`, then `podctl reconciler resume`; else stop one of them, or every machine is made twice"
    }
}
