/// An error that can carry a failure of the store.
package protocol StoreFailure: Error {
    init(_ failure: LMDBError)

    /// Carries the failure of a commit, after which nobody knows what the disk holds.
    init(commitFailure: LMDBError)
}

extension StoreFailure {
    package init(commitFailure: LMDBError) {
        self.init(commitFailure)
    }
}

extension LMDBError: StoreFailure {
    package init(_ failure: LMDBError) {
        self = failure
    }
}
