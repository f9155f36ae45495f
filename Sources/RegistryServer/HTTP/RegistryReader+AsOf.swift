internal import Pods
internal import Registry

extension RegistryReader {
    /// The fleet at the moment asked about, which must have been.
    func fleet(_ asOf: AsOf) throws -> Fleet {
        let head = try head()
        switch asOf {
        case .position(let position):
            guard position <= head else {
                throw Rejection.invalid("the log is at position \(head); \(position) has not been yet")
            }
            return try fleet(asOf: position)
        case .time(let time):
            return try fleet(asOf: try position(at: time, head: head))
        }
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
