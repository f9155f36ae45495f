package import LMDB

/// An error that can carry a failure of the log, and so of its store.
package protocol LogFailure: StoreFailure {
    init(_ failure: EventLogError)
}

extension LogFailure {
    package init(_ failure: LMDBError) {
        self.init(EventLogError.store(failure))
    }
}

extension LMDBError: LogFailure {
    package init(_ failure: EventLogError) {
        switch failure {
        case .store(let failure): self = failure
        case .damaged, .damagedRow, .unreadableViews: self = .corrupted
        default: self = .panic
        }
    }
}
