package import Transparency

extension LogReader {
    /// Compares each checkpoint with the root of the log at its size; throws `.damaged` at the first that is another.
    ///
    /// Who signed is not asked: `verifySignatures(by:)` does, with keys that the log does not have.
    package func verifyCheckpoints() throws(EventLogError) {
        for signed in try checkpoints(after: .origin) {
            let size = Position(rawValue: signed.checkpoint.size)
            guard size <= (try head()), try root(at: size) == signed.checkpoint.root else {
                throw .damaged(position: size, .checkpoint)
            }
        }
    }

    /// Checks the signatures under the checkpoints that name a known key; throws `.damaged` at the first that is wrong.
    ///
    /// A checkpoint that no known key signed is passed by: its keys may have been let go since.
    package func verifySignatures(by known: [NoteVerifier]) throws(EventLogError) {
        for signed in try checkpoints(after: .origin) {
            do throws(TransparencyError) {
                _ = try signed.note.verify(known)
            } catch .unsigned {
                continue
            } catch {
                throw .damaged(position: Position(rawValue: signed.checkpoint.size), .signature)
            }
        }
    }
}
