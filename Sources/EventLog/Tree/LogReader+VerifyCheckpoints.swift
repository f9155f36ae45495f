internal import Transparency

extension LogReader {
    /// Compares each checkpoint with the root of the log at its size; throws `.damaged` at the first that is another.
    ///
    /// Who signed is not asked: that needs keys, which the log does not have.
    package func verifyCheckpoints() throws(EventLogError) {
        for signed in try checkpoints(after: .origin) {
            let size = Position(rawValue: signed.checkpoint.size)
            guard size <= (try head()), try root(at: size) == signed.checkpoint.root else {
                throw .damaged(position: size, .checkpoint)
            }
        }
    }
}
