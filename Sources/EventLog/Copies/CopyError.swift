internal import DurableFiles
internal import LMDB
package import Transparency

/// Why a copy of a log was not made, or not taken for one.
package enum CopyError: LogFailure, SystemCallFailure, Hashable {
    case log(EventLogError)

    /// There is something at the place where the copy was to be.
    case targetExists(String)

    /// Another process is filling the same place.
    case inUse(String)

    /// The directory holds no manifest.
    case noCopy(String)

    case unreadableManifest(String)
    case laterFormat(found: Int, known: Int)

    /// A file is not what was written.
    case file(String, FileFlaw)

    /// The copy is of another log than the one in the directory.
    case otherRegistry(found: String, expected: String)

    /// Both are logs of one registry, yet neither is the beginning of the other.
    case otherHistory(position: Position)

    /// The entries are not those that the root was computed from.
    case otherRoot(found: MerkleHash, expected: MerkleHash)

    package init(call: String, _ path: String, _ code: CInt) {
        self = .log(EventLogError(call: call, path, code))
    }

    package init(_ failure: EventLogError) {
        self = .log(failure)
    }
}
