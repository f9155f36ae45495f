/// Why a key, a note or a proof is not to be trusted.
package enum TransparencyError: Error, Hashable, Sendable {
    case malformedKey(KeyFlaw)
    case malformed(Document, Flaw)

    /// None of the signatures is by a known key.
    case unsigned(known: [KeyIdentity])

    /// A signature that names a known key is not its.
    case badSignature(KeyIdentity)

    /// The checkpoint is of another log than the known keys.
    case otherLog(origin: String, known: [KeyIdentity])

    case beyondTree(index: UInt64, size: UInt64)
    case wrongPathLength

    /// The path leads from the entry to another root.
    case notIncluded(index: UInt64, size: UInt64)

    case shrunk(from: UInt64, to: UInt64)

    /// The larger tree does not begin with the earlier one.
    case inconsistent(earlier: UInt64, later: UInt64)

    /// The proof does not say of which entry it is.
    case entryMissing

    /// The earlier checkpoint is not at hand.
    case earlierMissing(size: UInt64)

    case otherEarlier(expected: UInt64, given: UInt64)

    /// The library of ciphers would not sign.
    case cannotSign(KeyIdentity)
}
