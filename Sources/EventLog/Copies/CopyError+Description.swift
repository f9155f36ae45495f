internal import Transparency

extension CopyError: CustomStringConvertible {
    /// One line that ends with what to do.
    package var description: String {
        switch self {
        case .log(let error):
            error.description
        case .targetExists(let path):
            "\(path) exists and is not empty; name another place, or move it away"
        case .inUse(let path):
            "another process is writing \(path); wait for its end"
        case .noCopy(let path):
            "there is no manifest in \(path); name a directory that `podledger backup` or `podledger archive` made"
        case .unreadableManifest(let path):
            "the manifest in \(path) cannot be read; use another copy"
        case .laterFormat(let found, let known):
            "the copy has format \(found) and this program knows \(known); run a newer program"
        case .file(let name, let flaw):
            "the file \(name) of the copy \(flaw.rawValue); use another copy"
        case .otherRegistry(let found, let expected):
            "the copy is of registry \(found), not of \(expected); name another place"
        case .otherHistory(let position):
            "the copy holds another history through position \(position) than the log; name another place"
        case .otherRoot(let found, let expected):
            "the events have the root \(found.base64), not \(expected.base64); use another copy"
        }
    }
}
