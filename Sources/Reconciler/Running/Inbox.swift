internal import Synchronization

/// What has happened and the machine has not been told yet: what comes while it plans is told together, oldest first.
package final class Inbox: Sendable {
    private let happenings = Mutex<[Input.Happening]>([])
    private let bell: AsyncStream<Void>.Continuation

    /// Rings once or more after something came.
    package let rings: AsyncStream<Void>

    package init() {
        (rings, bell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    package func put(_ happening: Input.Happening) {
        happenings.withLock { $0.append(happening) }
        bell.yield()
    }

    /// Lets the rings come to an end.
    package func close() {
        bell.finish()
    }

    /// Takes everything that came; nothing, if an earlier ring has told of it.
    package func takeAll() -> [Input.Happening] {
        happenings.withLock { happenings in
            defer { happenings = [] }
            return happenings
        }
    }
}
