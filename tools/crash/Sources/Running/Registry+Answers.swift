import EventLog
import Pods
import PodsTestSupport
import Registry

extension Registry {
    /// What became of a command, and what its events say now that it is answered.
    struct Answer: Sendable {
        let outcome: Outcome
        let digest: String
    }

    /// Returns `nil` for what is refused, and for what the registry does by itself, which gets no answer.
    func answer(to command: FleetCommand, by author: Author) async throws -> Answer? {
        try await answer { () throws(RegistryError) in
            switch command {
            case .pod(let command): try await execute(command, by: author)
            case .droplet(let command): try await execute(command, by: author)
            case .key(let command): try await execute(command, by: author)
            case .registry(let command): try await execute(command, by: author)
            case .expireClaims: nil
            }
        }
    }

    /// Sends a command's name once more, with something that would be refused if the name were new.
    func answer(toRepeated name: String) async throws -> Answer? {
        try await answer(to: .pod(.release("nobody", reason: "")), by: try Author(commandNamed: name))
    }

    func answer(toBeatFrom machine: KeyGrant.Machine) async throws -> Answer? {
        try await answer { () throws(RegistryError) in try await beat(from: machine) }
    }

    private func answer(_ body: () async throws(RegistryError) -> Outcome?) async throws -> Answer? {
        let outcome: Outcome?
        do throws(RegistryError) { outcome = try await body() } catch .refused { return nil }
        guard let outcome else { return nil }
        let digest = try EventDigest.of(outcome.first, count: outcome.eventCount, in: reader)
        return Answer(outcome: outcome, digest: digest)
    }
}

extension Author {
    struct BadName: Error {}

    /// Gives the command a body that follows from its name, so that whoever knows the name can ask again.
    init(commandNamed name: String) throws(BadName) {
        guard let id = CommandID(text: name, body: Array(name.utf8)) else { throw BadName() }
        self.init(actor: "crash", commandID: id)
    }
}
