internal import Presenting
internal import RegistryAPI

/// Shows what is about to be retired, and asks.
struct RetireQuestion {
    let pods: [PodResource]

    /// Where they are, so that nobody retires the pods of another registry.
    let server: String

    func ask(in session: Session) async throws {
        let table = PodTable(now: session.console.now(), isWide: false).table(pods)
        session.console.notes("These pods of \(server) would be retired for good:\n\n\(table.text())\n")
        guard session.console.isInteractive else {
            throw CommandFailure.declined("nobody can be asked here; give --yes to retire \(pods.count) of them")
        }
        session.console.notes("Retire \(pods.count == 1 ? "it" : "all \(pods.count)")? [y/N]")
        let answer = await session.console.answer()
        try Task.checkCancellation()
        guard ["y", "yes"].contains(answer?.lowercased()) else { throw CommandFailure.declined("nothing was retired") }
    }
}
