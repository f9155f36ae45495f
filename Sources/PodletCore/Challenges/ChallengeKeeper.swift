internal import Chance
package import RegistryAPI

/// Keeps what runs on a machine at what the registry wants there, one step after another.
///
/// Steps are taken when orders come, which is with every beat; so a failed one is tried again with a beat, too.
package actor ChallengeKeeper {
    private static let backoff = Backoff(base: .seconds(5), maximum: .seconds(300))

    private let hook: any ChallengeHook
    private let store: any ChallengeStore
    private let elapsed: () -> Duration
    private let report: @Sendable (PodletReport) -> Void
    private var generator: any RandomNumberGenerator & Sendable
    private var book: ChallengeBook
    private let (wakes, waker) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

    /// Begins with what the store remembers; one that cannot be read is no reason for a machine to fall silent.
    package init(
        hook: any ChallengeHook,
        store: any ChallengeStore,
        clock: any Clock<Duration> = ContinuousClock(),
        generator: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator(),
        report: @escaping @Sendable (PodletReport) -> Void = { _ in }
    ) {
        self.hook = hook
        self.store = store
        self.generator = generator
        self.report = report
        elapsed = clock.stopwatch()
        do throws(PodletFailure) {
            book = ChallengeBook(held: try store.load())
        } catch {
            book = ChallengeBook(held: [])
            report(.forgot(error))
        }
    }

    /// Takes the whole of what is wanted from now on, and the ids of what the registry tells of.
    package func take(_ orders: [ChallengeOrder], told: [String] = []) {
        book.want(orders, told: told)
        waker.yield()
    }

    /// Carries out what is wanted until the task is cancelled.
    package func run() async {
        for await _ in wakes {
            while !Task.isCancelled, let step = book.nextStep(at: elapsed()) { await carryOut(step) }
        }
    }

    /// What the registry has not been told yet.
    package var news: [ChallengeNews] {
        book.news
    }

    package func noteTold(_ news: ChallengeNews) {
        book.noteTold(news)
    }

    private func carryOut(_ step: HookStep) async {
        do throws(HookFailure) {
            book.begin(step)
            try save(book.held)
            try await hook.carryOut(step)
            if step.verb == .stop { try save(book.held.filter { $0.key != step.order.id }) }
            book.succeed(step)
            report(.carriedOut(step))
        } catch {
            let delay = Self.backoff.delay(afterFailures: book.failureCount(of: step) + 1, using: &generator)
            book.fail(step, error, retryAt: elapsed() + delay)
            report(.hookFailed(step, error, retryAfter: delay))
        }
    }

    private func save(_ held: [String: ChallengeOrder]) throws(HookFailure) {
        do throws(PodletFailure) {
            try store.save(held.values.sorted { $0.id < $1.id })
        } catch {
            throw .failed("\(error)")
        }
    }
}
