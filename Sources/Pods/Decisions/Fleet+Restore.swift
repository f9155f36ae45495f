extension Fleet {
    /// So many revocations, and no more, go into one append.
    private static let revocationCountMaximum = 4_000

    /// Says what the log was put back to, pauses the reconciler and revokes every key.
    ///
    /// What happened after the copy was made is in no log: keys may have leaked, and machines been made or given away.
    /// The same command again adds nothing, but for the rest of very many keys.
    func restore(to position: EventID, root: [UInt8], reason: String, at point: DecisionPoint) -> [Proposal] {
        if let known = registry.restoration, known.position == position, known.root == root {
            return revocations(because: known.event)
        }
        let restored = Proposal(.registryRestored(position: position, root: root, reason: reason), in: .registry)
        let pause =
            "the log was restored as of event \(position), and nothing after it is known; "
            + "read `podctl plan`, then `podctl reconciler resume`"
        let paused = Proposal(.reconcilerPaused(reason: pause), in: .registry, because: point.next)
        return [restored, paused] + revocations(because: point.next)
    }

    /// Those of keys that were issued before the restoration; later ones are good.
    private func revocations(because restoration: EventID) -> [Proposal] {
        keys.values
            .filter { !$0.isRevoked && $0.id < restoration }
            .map(\.id)
            .sorted()
            .prefix(Self.revocationCountMaximum)
            .map { Proposal(.keyRevoked(reason: "the log was restored"), in: $0, because: restoration) }
    }
}
