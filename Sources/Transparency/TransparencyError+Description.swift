extension TransparencyError: CustomStringConvertible {
    /// One line that ends with what to do.
    package var description: String {
        switch self {
        case .malformedKey(let flaw):
            "the key cannot be read: \(flaw.rawValue); copy the whole line again"
        case .malformed(let document, let flaw):
            "the \(document.rawValue) cannot be read: \(flaw.rawValue); get the file again, byte for byte"
        case .unsigned(let known):
            "no signature is by \(list(known)); give the log's own key, or distrust the file"
        case .badSignature(let key):
            "the signature by \(key) is not its own, or the text was changed; distrust the file and get it again"
        case .otherLog(let origin, let known):
            "the checkpoint is of the log '\(origin)', the key of \(list(known)); give the key of that log"
        case .beyondTree(let index, let size):
            "there is no entry of index \(index) among \(size); get a proof against a newer checkpoint"
        case .wrongPathLength:
            "the path has too many or too few hashes for its tree; distrust the proof and get it again"
        case .notIncluded(let index, let size):
            "the entry is not the one of index \(index) among \(size); distrust the entry, or the proof"
        case .shrunk(let earlier, let later):
            "a log of \(earlier) entries cannot have \(later) later; give the earlier checkpoint as the earlier one"
        case .inconsistent(let earlier, let later):
            "the log of \(later) entries does not begin with that of \(earlier); keep both checkpoints: its history was changed"
        case .entryMissing:
            "the proof does not carry its event; give the event's canonical bytes"
        case .earlierMissing(let size):
            "the proof begins with \(size) entries; give the checkpoint of that size that you kept"
        case .otherEarlier(let expected, let given):
            "the proof begins with \(expected) entries and the earlier checkpoint has \(given); give the one of \(expected)"
        case .cannotSign(let key):
            "\(key) did not sign; make a new key"
        }
    }
}

private func list(_ keys: [KeyIdentity]) -> String {
    keys.isEmpty ? "a known key" : keys.map(\.description).joined(separator: " or ")
}
