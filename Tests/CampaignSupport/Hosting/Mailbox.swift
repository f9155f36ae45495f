internal import Curl
internal import Pods
internal import Reconciler
internal import Synchronization

/// What the hands ask for; they wait until the world answers.
enum Letter: Sendable {
    case request(HTTPRequest, CheckedContinuation<HTTPOutcome, Never>)
    case probe(ProbeTarget, CheckedContinuation<ProbeFinding, Never>)
    case write(LogCommand, CheckedContinuation<Answer<EventID>, Never>)

    /// An effect is carried out.
    case done(Input.Happening)
}

/// What the reconciler writes to the log.
enum LogCommand: Hashable, Sendable {
    case droplet(DropletCommand)
    case registry(RegistryCommand)
    case pod(PodCommand)
}

/// Where the tasks of one process leave their wishes for the world to collect.
final class Mailbox: Sendable {
    private struct State {
        var letters: [Letter] = []
        var isClosed = false
    }

    private let state = Mutex(State())

    init() {}

    /// Whether the letter was taken; a dead process asks in vain.
    func post(_ letter: Letter) -> Bool {
        state.withLock { state in
            guard !state.isClosed else { return false }
            state.letters.append(letter)
            return true
        }
    }

    func collect() -> [Letter] {
        state.withLock { state in
            defer { state.letters = [] }
            return state.letters
        }
    }

    /// The process is dead: nothing it still does is heard.
    func close() {
        state.withLock { $0.isClosed = true }
    }
}
