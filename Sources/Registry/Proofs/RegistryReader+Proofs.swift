internal import EventLog
package import Pods
package import Transparency

extension RegistryReader {
    /// The name under which this log signs.
    package var origin: String { log.origin }

    /// The newest checkpoint that was signed; `nil` when there is none.
    package func newestCheckpoint() throws(ProofError) -> SignedCheckpoint? {
        try reading { () throws(EventLogError) in try log.newestCheckpoint() }
    }

    /// Proves that the event at `position` is in the log of the newest checkpoint, whose signature it carries.
    ///
    /// With it goes the event itself, in canonical bytes, so that the proof can be checked alone.
    package func proof(of position: EventID) throws(ProofError) -> LogProof {
        try checkThatThereIs(position)
        guard let signed = try newestCheckpoint(), signed.checkpoint.size >= position.rawValue else {
            throw .notSigned(size: position)
        }
        return try reading { () throws(EventLogError) in
            let (place, size) = (Position(position), Position(rawValue: signed.checkpoint.size))
            let before = Position(rawValue: position.rawValue - 1)
            let path = try log.inclusionPath(of: place, at: size)
            guard let recorded = try log.read(after: before, limit: 1).first else {
                throw .damaged(position: place, .missing)
            }
            let entry = recorded.entry.canonicalBytes
            return LogProof(index: before.rawValue, path: path, checkpoint: signed, extra: entry)
        }
    }

    /// Proves that the log of `later` events, of which a checkpoint was signed, begins with its first `earlier` ones.
    ///
    /// Without `later` it is the newest checkpoint's.
    package func consistency(from earlier: EventID, to later: EventID? = nil) throws(ProofError) -> WitnessRequest {
        guard let signed = try checkpoint(of: later) else { throw .notSigned(size: later ?? earlier) }
        let size = EventID(signed.checkpoint.size)
        guard earlier <= size else { throw .disordered(earlier: earlier, later: size) }
        let path = try reading { () throws(EventLogError) in
            try log.consistencyPath(from: Position(earlier), at: Position(size))
        }
        return WitnessRequest(earlierSize: earlier.rawValue, path: path, checkpoint: signed)
    }

    /// The root of the Merkle tree over the first so many events.
    package func root(at size: EventID) throws(ProofError) -> MerkleHash {
        try reading { () throws(EventLogError) in try log.root(at: Position(size)) }
    }

    private func checkpoint(of size: EventID?) throws(ProofError) -> SignedCheckpoint? {
        guard let size else { return try newestCheckpoint() }
        try checkThatThereIs(size)
        return try reading { () throws(EventLogError) in try log.checkpoint(of: Position(size)) }
    }

    private func checkThatThereIs(_ position: EventID) throws(ProofError) {
        let head: EventID
        do throws(RegistryReadError) { head = try self.head() } catch { throw .read(error) }
        guard position > .registry, position <= head else { throw .noEvent(position, head: head) }
    }

    private func reading<Value>(_ body: () throws(EventLogError) -> Value) throws(ProofError) -> Value {
        do throws(EventLogError) { return try body() } catch { throw .read(.log(error)) }
    }
}
