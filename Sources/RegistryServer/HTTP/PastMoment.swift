package import Pods
package import Registry
package import RegistryAPI

/// A moment that was: how far the log had come, and the time from which ages are counted there.
package struct PastMoment: Hashable, Sendable {
    package let position: EventID

    /// Unix milliseconds.
    package let time: Int64
}

/// The moment asked about has not been yet.
package enum MomentError: Error, Hashable, Sendable {
    case beyondHead(EventID, head: EventID)
    case inTheFuture(now: Timestamp)
}

extension MomentError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .beyondHead(let position, let head): "the log is at position \(head); \(position) has not been yet"
        case .inTheFuture(let now): "it is \(now) here; that time has not been yet"
        }
    }
}

extension RegistryReader {
    /// The newest event, now.
    package func present(now: Int64) throws -> PastMoment {
        PastMoment(position: try head(), time: now)
    }

    /// Where the log was at the moment asked about, which must have been.
    package func moment(_ asOf: AsOf, now: Int64) throws -> PastMoment {
        switch asOf {
        case .position(let position):
            let (position, head) = (EventID(position), try head())
            guard position <= head else { throw MomentError.beyondHead(position, head: head) }
            return PastMoment(position: position, time: try time(of: position) ?? now)
        case .time(let time):
            guard time.milliseconds <= now else {
                throw MomentError.inTheFuture(now: Timestamp(milliseconds: now))
            }
            return PastMoment(position: try position(at: time.milliseconds), time: time.milliseconds)
        }
    }
}
