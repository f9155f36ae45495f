internal import HummingbirdCore
internal import Logging
internal import Synchronization

/// Keeps connections at a number, and says when there is room for no more.
final class ConnectionCap: AvailableConnectionsDelegate {
    struct Tally: Hashable, Sendable {
        let maximum: Int
        var open = 0

        /// How often the last connection that there is room for was taken.
        var fullCount = 0
    }

    private struct State {
        var tally: Tally
        var warnedAt: ContinuousClock.Instant?
    }

    private static let pause = Duration.seconds(60)

    private let state: Mutex<State>
    private let now: @Sendable () -> ContinuousClock.Instant
    private let logger: Logger

    init(
        maximum: Int,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
        logger: Logger
    ) {
        state = Mutex(State(tally: Tally(maximum: maximum)))
        self.now = now
        self.logger = logger
    }

    var tally: Tally {
        state.withLock(\.tally)
    }

    func connectionOpened() {
        guard let count = open(at: now()) else { return }
        logger.warning(
            """
            all \(count) connections are taken, and others wait until one ends; raise --connections if these are yours, \
            or see who keeps them (ss -tn)
            """
        )
    }

    func connectionClosed() {
        state.withLock { $0.tally.open -= 1 }
    }

    func isAcceptingNewConnections() -> Bool {
        state.withLock { $0.tally.open < $0.tally.maximum }
    }

    /// Returns how many there are where none is left, and it is not a minute since that was said.
    private func open(at now: ContinuousClock.Instant) -> Int? {
        state.withLock { state in
            state.tally.open += 1
            guard state.tally.open == state.tally.maximum else { return nil }
            state.tally.fullCount += 1
            guard state.warnedAt.map({ now - $0 >= Self.pause }) ?? true else { return nil }
            state.warnedAt = now
            return state.tally.open
        }
    }
}
