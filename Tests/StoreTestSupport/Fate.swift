package import Chance
internal import Glibc
internal import Synchronization

/// Ends the process, with nothing put in order before, a random while after a random number of steps.
package final class Fate: Sendable {
    private let left: Mutex<Int>
    private let delay: Duration

    package init(
        using generator: inout SeededGenerator,
        steps: ClosedRange<Int> = 1...200,
        microseconds: ClosedRange<Int> = 0...1_500
    ) {
        left = Mutex(Int.random(in: steps, using: &generator))
        delay = .microseconds(Int.random(in: microseconds, using: &generator))
    }

    package func advance() {
        let isDue = left.withLock { left in
            left -= 1
            return left == 0
        }
        guard isDue else { return }
        let start = ContinuousClock.now
        while start.duration(to: .now) < delay {}
        kill(getpid(), SIGKILL)
    }
}
