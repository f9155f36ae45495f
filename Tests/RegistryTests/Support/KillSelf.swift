import Foundation
import Synchronization

/// Ends this process a while from now, from a thread of its own, with nothing put in order before.
func killSelf(afterMicroseconds delay: Int) {
    let start = ContinuousClock.now
    Thread.detachNewThread {
        while start.duration(to: .now) < .microseconds(delay) {}
        kill(getpid(), SIGKILL)
    }
}
