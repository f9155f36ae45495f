internal import Glibc

extension SigningError: CustomStringConvertible {
    /// One line that ends with what to do.
    package var description: String {
        switch self {
        case .noKey(let directory):
            "there is no key to sign with in \(directory); make one there"
        case .keyExists(let path):
            "there is a key in \(path) already; let a new one sign beside it, or move it away"
        case .exposed(let path):
            "others may read \(path), and may have; take it from them with chmod 600, and let a new key sign beside it"
        case .malformedKeyFile(let path):
            "\(path) is not one or two keys of one name; put back a copy of it"
        case .noLastCheckpoint(let path):
            "\(path) is missing, which tells what was signed; put it back, or make a key of another name"
        case .malformedLastCheckpoint(let path):
            "\(path) is not a checkpoint; put back a copy of it, or make a key of another name"
        case .otherOrigin(let last, let key):
            "the last checkpoint is of '\(last)' and the key of '\(key)'; put back the files that belong together"
        case .shrunk(let earlier, let later):
            "a log of \(earlier) events was signed and this one has \(later); find the newer log, and sign nothing until then"
        case .rewritten(let size):
            "the log's first \(size) events are not those that were signed; find the true log, and sign nothing until then"
        case .busy(let path):
            "another process signs, and holds \(path); try again when it is done"
        case .cannotSign(let failure):
            failure.description
        case .system(let call, let path, let code):
            "\(call) failed for \(path): \(unsafe String(cString: strerror(code)))"
        }
    }
}
