internal import LMDB
internal import Synchronization

/// Remembers since when readers have been behind: LMDB knows their snapshots, and no times.
final class ReaderWatch: Sendable {
    private let held = Mutex<[ReaderSlot: Int64]>([:])

    /// Looks at the readers of all processes; `now` is in Unix milliseconds.
    func look(at environment: Environment, now: Int64) throws(LMDBError) -> Standing {
        let newest = try environment.info().lastTransaction
        let active = try environment.readers().filter { $0.transaction != nil }
        return held.withLock { held in
            held = Self.since(held, active.filter { $0.lag(behind: newest) > 0 }, now: now)
            let oldest = held.keys.max { $0.lag(behind: newest) < $1.lag(behind: newest) }
            return Standing(
                readerCount: active.count,
                oldest: oldest.map { slot in
                    HeldReader(
                        processID: slot.processID,
                        lag: slot.lag(behind: newest),
                        age: max(0, now - (held[slot] ?? now))
                    )
                }
            )
        }
    }

    struct Standing {
        let readerCount: Int
        let oldest: HeldReader?
    }

    /// A snapshot begins at the newest commit, so that one found behind twice has been open all the time between.
    private static func since(_ known: [ReaderSlot: Int64], _ behind: [ReaderSlot], now: Int64) -> [ReaderSlot: Int64] {
        Dictionary(behind.map { ($0, known[$0] ?? now) }, uniquingKeysWith: min)
    }
}

extension ReaderSlot {
    fileprivate func lag(behind newest: Int) -> Int {
        transaction.map { newest - $0 } ?? 0
    }
}
