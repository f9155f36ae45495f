internal import EventLog
internal import LMDB
internal import Pods

extension Rebuild {
    /// What became of the last step.
    private enum Step: Sendable {
        case switched(EventID)

        /// More was appended meanwhile than one short transaction takes.
        case behind(FreshFold)
        case failed(RegistryReadError)
    }

    /// Folds what came last, makes the new generation current and the fold the fleet's state, in one transaction.
    ///
    /// The fold is handed over and never copied, which would hold the writer up. When there is too much to do it commands pass and catches
    /// up, and is content with more the next time.
    func switchOver(_ fold: consuming FreshFold, _ store: ViewStore) async throws(RebuildError) -> EventID {
        var limit = Self.rowsPerTransaction
        while true {
            try await catchUp(&fold, store)
            switch try await step(consume fold, store, limit: limit) {
            case .switched(let head): return head
            case .behind(let back): fold = back
            case .failed(let error): throw .read(error)
            }
            limit *= 2
        }
    }

    private func step(
        _ fold: consuming FreshFold,
        _ store: ViewStore,
        limit: Int
    ) async throws(RebuildError) -> Step {
        let handover = Handover(consume fold)
        let log = registry.reader.log
        return try await maintain { live, transaction throws(LMDBError) in
            guard var fold = handover.take() else { preconditionFailure("the step is taken once") }
            do throws(RegistryReadError) {
                // This thread alone commits, so a snapshot taken on it now holds all there is.
                let left = try log.newest().rawValue - fold.fleet.head.rawValue
                guard left <= UInt64(limit) else { return .behind(fold) }
                try fold.advance(of: log)
            } catch {
                return .failed(error)
            }
            for row in fold.takeChanges(for: store) { try row.put(in: &transaction) }
            try live.install(fold.fold, store, in: &transaction)
            return .switched(fold.fleet.head)
        }
    }
}
