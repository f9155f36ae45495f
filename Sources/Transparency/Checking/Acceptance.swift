/// What a file has proven.
package struct Acceptance: Hashable, Sendable {
    package let checkpoint: Checkpoint
    package let signers: [KeyIdentity]
    package let claim: Claim

    package enum Claim: Hashable, Sendable {
        /// The log vouches for the checkpoint.
        case exists

        /// The entry stands in it.
        case holds(entry: [UInt8], index: UInt64)

        /// It begins with an earlier one.
        case continues(earlierSize: UInt64)
    }

    init(_ checkpoint: Checkpoint, signers: [KeyIdentity], claim: Claim) {
        self.checkpoint = checkpoint
        self.signers = signers
        self.claim = claim
    }
}

extension Acceptance: CustomStringConvertible {
    /// One line a fact, for people.
    package var description: String {
        """
        \(claimLine)
        log     \(checkpoint.origin)
        size    \(checkpoint.size)
        root    \(checkpoint.root)
        signed  \(signers.map(\.description).joined(separator: ", "))
        """
    }

    private var claimLine: String {
        switch claim {
        case .exists:
            "accepted: a checkpoint of the log"
        case .holds(_, let index):
            "accepted: the log holds this event at position \(index + 1)"
        case .continues(let earlierSize):
            "accepted: the log only added to what it was at \(earlierSize) events"
        }
    }
}
