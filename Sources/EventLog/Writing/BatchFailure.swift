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

    init(commitFailure: LMDBError) {
        self = .commitFailed(commitFailure)
    }
}
