internal import EventLog
internal import Pods

extension Registry {
    /// Takes this file for the registry's home; where it had another one, or may have, the reconciler holds first.
    ///
    /// Two servers that drive one account with copies of one log would each make whatever is to be made. Says whether
    /// another server may have the same log.
    @discardableResult
    package func settleHere() async throws(RegistryError) -> Bool {
        let home: LogHome
        do { home = try log.home() } catch { throw .store(error.description) }
        guard home != .here else { return false }
        let doubt = try doubt(about: home)
        if let doubt { try await execute(.holdReconciler(Alarm(reason: doubt)), by: .registry) }
        try await settle()
        return doubt != nil
    }

    /// Takes this file for the home of a registry that is paused anyway.
    func settle() async throws(RegistryError) {
        do { try await log.settleHere() } catch { throw RegistryError(error) }
    }

    /// Why another server may have the same log; `nil` for one that is new.
    private func doubt(about home: LogHome) throws(RegistryError) -> String? {
        switch home {
        case .here: nil
        case .elsewhere: "this data directory is a copy, or was moved to another disk: \(Self.remedy)"
        case .nowhere:
            try hasAccount() ? "this log was never served from here, as after `podledger import`: \(Self.remedy)" : nil
        }
    }

    /// Whether the log was served before: only a server gets to know an account.
    private func hasAccount() throws(RegistryError) -> Bool {
        do { return try reader.withFleet { $0.registry.account != nil } } catch { throw .store(error.description) }
    }

    private static var remedy: String {
        "if no other server runs with the original, read `podctl plan`, then `podctl reconciler resume`; else stop one of "
            + "them, or every machine is made twice"
    }
}
