/// Why a data directory would not sign, or its keys could not be read.
package enum SigningError: Error, Hashable, Sendable {
    case noKey(directory: String)
    case keyExists(path: String)

    /// Others than the owner may read the key, and may have.
    case exposed(path: String)

    case malformedKeyFile(path: String)

    /// What was signed last is not known, so that nothing can be signed safely.
    case noLastCheckpoint(path: String)

    case malformedLastCheckpoint(path: String)

    /// The last checkpoint is of another origin than the keys.
    case otherOrigin(last: String, key: KeyName)

    /// A larger log was signed before.
    case shrunk(from: UInt64, to: UInt64)

    /// At the size that was signed last, the log had another root than it has now.
    case rewritten(size: UInt64)

    /// Others held the lock whenever it was looked at.
    case busy(path: String)

    case cannotSign(TransparencyError)

    /// A call to the operating system failed with an `errno`.
    case system(call: String, path: String, code: CInt)
}
