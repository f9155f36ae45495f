extension Fleet {
    /// The longest name of a holder, in bytes of UTF-8.
    private static let holderByteCountMaximum = 64

    /// At most one holder at a time; the same holder may claim again to move the end.
    func claim(_ id: PodID, holder: String, until: Int64?, at point: DecisionPoint) throws(Refusal) -> [Proposal] {
        let pod = try living(id)
        guard Self.isSuitable(holder: holder) else { throw .unsuitableHolder }
        if let until, until <= point.now { throw .claimInThePast(id) }
        if let claim = pod.claim {
            guard claim.holder == holder else { throw .claimed(id, holder: claim.holder) }
            if claim.until == until { return [] }
        }
        return [Proposal(.podClaimed(holder: holder, until: until), in: pod.row)]
    }

    /// The end moves, and nothing else: what nobody holds any more, or somebody else holds, is not claimed by it.
    func renew(_ id: PodID, holder: String, until: Int64?, at point: DecisionPoint) throws(Refusal) -> [Proposal] {
        guard let claim = try living(id).claim else { throw .notClaimed(id) }
        guard claim.holder == holder else { throw .heldOtherwise(id, holder: claim.holder) }
        if let end = claim.until, end <= point.now { throw .claimOver(id) }
        return try self.claim(id, holder: holder, until: until, at: point)
    }

    func release(_ id: PodID, reason: String) throws(Refusal) -> [Proposal] {
        let pod = try living(id)
        guard pod.claim != nil else { return [] }
        return [Proposal(.podReleased(reason: reason), in: pod.row)]
    }

    /// So many ends of claims, and no more, go into one append.
    private static let expiryCountMaximum = 1_000

    /// Releases the claims whose time is over, so many at a time; the end of a claim is an event like any other.
    package func expireClaims(at point: DecisionPoint) -> [Proposal] {
        pods.values
            .filter { pod in pod.claim?.until.map { $0 <= point.now } ?? false }
            .sorted { $0.row < $1.row }
            .prefix(Self.expiryCountMaximum)
            .map { Proposal(.podReleased(reason: "expired"), in: $0.row, because: $0.claim?.event) }
    }

    /// When the next claim ends, in Unix milliseconds.
    package var nextClaimEnd: Int64? {
        pods.values.compactMap { $0.claim?.until }.min()
    }

    private static func isSuitable(holder: String) -> Bool {
        (1...holderByteCountMaximum).contains(holder.utf8.count)
            && holder.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
}
