internal import Synchronization

/// Commands on their way to the loop's thread.
final class LoopInbox: Sendable {
    private struct State {
        var commands: [LoopCommand] = []

        /// Let go with the last command, so that the loop's thread is the one to clean up.
        var multi: MultiHandle?
    }

    private let state: Mutex<State>

    init(waking multi: MultiHandle) {
        state = Mutex(State(multi: multi))
    }

    /// Leaves a command and wakes the thread; refuses once `close` was left.
    func post(_ command: LoopCommand) -> Bool {
        state.withLock { state in
            guard let multi = state.multi else { return false }
            state.commands.append(command)
            multi.wake()
            if case .close = command { state.multi = nil }
            return true
        }
    }

    func takeAll() -> [LoopCommand] {
        state.withLock { state in
            defer { state.commands = [] }
            return state.commands
        }
    }
}
