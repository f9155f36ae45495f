internal import Pods
internal import Registry
internal import RegistryAPI

/// The fleet as it was, and when.
struct PastFleet: Sendable {
    let fleet: Fleet

    /// Unix milliseconds, from which ages are counted.
    let time: Int64
}

extension RegistryReader {
    /// The fleet at the moment asked about, which must have been.
    func past(_ asOf: AsOf, now: Int64) throws -> PastFleet {
        let head = try head()
        switch asOf {
        case .position(let position):
            guard position <= head else {
                throw Rejection.invalid("the log is at position \(head); \(position) has not been yet")
            }
            return PastFleet(fleet: try fleet(asOf: position), time: try time(of: position) ?? now)
        case .time(let time):
            guard time <= now else {
                throw Rejection.invalid("it is \(Timestamp(milliseconds: now)) here; that time has not been yet")
            }
            return PastFleet(fleet: try fleet(asOf: try position(at: time, head: head)), time: time)
        }
    }

    /// `nil` for the position before the first event.
    private func time(of position: EventID) throws -> Int64? {
        guard position > .registry else { return nil }
        return try events(after: EventID(position.rawValue - 1), limit: 1).first?.time
    }

    /// The newest event that was there at `time`; times in the log never go back, so halving finds it.
    private func position(at time: Int64, head: EventID) throws -> EventID {
        var (low, high) = (UInt64(0), head.rawValue)
        while low < high {
            let middle = low + (high - low) / 2
            guard let event = try events(after: EventID(middle), limit: 1).first else { break }
            if event.time <= time { low = middle + 1 } else { high = middle }
        }
        return EventID(low)
    }
}
