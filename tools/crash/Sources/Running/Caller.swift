import EventLog
import Pods
import PodsTestSupport
import Registry

/// Sends one command after another, and notes each as soon as it is answered; what is refused is passed over.
struct Caller: Sendable {
    let registry: Registry
    let notes: Notes
    let name: String

    /// How many commands were answered, and not refused.
    private(set) var answered = 0
    private var sent = 0

    init(_ registry: Registry, _ notes: Notes, name: String) {
        self.registry = registry
        self.notes = notes
        self.name = name
    }

    mutating func send(_ command: FleetCommand) async throws {
        sent += 1
        let name = "\(name)-\(sent)"
        let author = try Author(commandNamed: name)
        note(name, try await registry.answer(to: command, by: author))
    }

    /// Asks for the newest commands a second time, as one does who was not answered because the process ended.
    mutating func askAgain() async throws {
        let head = try registry.reader.head().rawValue
        let newest = try registry.reader.events(after: EventID(head > 8 ? head - 8 : 0), limit: 8)
        for name in Set(newest.compactMap(\.commandName)).sorted() {
            note(name, try await registry.answer(toRepeated: name))
        }
    }

    mutating func beat(_ machine: KeyGrant.Machine) async throws {
        note(Acknowledgement.withoutCommand, try await registry.answer(toBeatFrom: machine))
    }

    private mutating func note(_ command: String, _ answer: Registry.Answer?) {
        guard let answer else { return }
        notes.add(Acknowledgement(command: command, answer.outcome, digest: answer.digest))
        answered += 1
    }
}

extension RecordedEvent {
    /// The id of the command that added it.
    var commandName: String? {
        guard case .event(_, let origin) = content else { return nil }
        return origin.commandID
    }
}
