internal import LMDB

/// Why a batch was not stored.
enum BatchFailure: StoreFailure {
    /// Taken back whole; the log goes on.
    case aborted(LMDBError)

    /// Nobody knows what is on the disk.
    case commitFailed(LMDBError)

    var cause: LMDBError {
        switch self {
        case .aborted(let cause), .commitFailed(let cause): cause
        }
    }

    init(_ failure: LMDBError) {
        self = .aborted(failure)
    }

    /// A commit finds the map full before it writes its first page, so that it is no more than an abort: decision 0001.
    init(commitFailure: LMDBError) {
        self = commitFailure == .mapFull ? .aborted(commitFailure) : .commitFailed(commitFailure)
    }
}
