package import Curl
package import Pods
package import Reconciler
internal import Synchronization

/// What the hands ask for; they wait until the world answers.
package enum Letter: Sendable {
    case request(HTTPRequest, CheckedContinuation<HTTPOutcome, Never>)
    case write(LogCommand, CheckedContinuation<Answer<EventID>, Never>)

    /// An effect is carried out.
    case done(Input.Happening)
}

/// What the reconciler writes to the log.
package enum LogCommand: Hashable, Sendable {
    case droplet(DropletCommand)
    case registry(RegistryCommand)
}

/// Where the tasks of one process leave their wishes for the world to collect.
package final class Mailbox: Sendable {
    private struct State {
        var letters: [Letter] = []
        var isClosed = false
    }

    private let state = Mutex(State())

    package init() {}

    /// Whether the letter was taken; a dead process asks in vain.
    package func post(_ letter: Letter) -> Bool {
        state.withLock { state in
            guard !state.isClosed else { return false }
            state.letters.append(letter)
            return true
        }
    }

    package func collect() -> [Letter] {
        state.withLock { state in
            defer { state.letters = [] }
            return state.letters
        }
    }

    /// The process is dead: nothing it still does is heard.
    package func close() {
        state.withLock { $0.isClosed = true }
    }
}
