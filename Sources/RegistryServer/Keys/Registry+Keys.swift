internal import EventLog
package import Pods
package import Registry
package import RegistryAPI

extension Registry {
    /// Issues a key on the data directory itself, where the log names the registry's own program for who did it.
    package func issueKey(_ request: IssueKeyRequest) async throws -> ReceiptResource {
        do {
            let grant = try KeyGrant(request, now: clock.now)
            let outcome = try await execute(.issue(grant), by: .podledger)
            return try book().receipt(outcome, for: outcome.first)
        } catch let rejection as Rejection {
            throw UnsuitableKey(problem: rejection.problem.detail ?? rejection.problem.title)
        }
    }

    package func revokeKey(_ id: EventID, reason: String?) async throws -> ReceiptResource {
        let outcome = try await execute(.revoke(id, reason: reason ?? "asked for by podledger"), by: .podledger)
        return try book().receipt(outcome, for: id)
    }

    private func book() throws -> KeyBook {
        KeyBook(reader, fleet: try reader.fleet(), time: clock.now)
    }
}

extension Author {
    /// Whoever may write to the data directory, and so needs no key.
    fileprivate static let podledger = Author(actor: "podledger")
}
