internal import EventLog
internal import LMDB
internal import Pods

extension RegistryReader {
    /// Reads the whole log and folds it, and compares the views with the fold; a server may be writing meanwhile.
    ///
    /// Throws the first position at which the log itself is not sound.
    package func verify(
        onProgress: (InspectionProgress) -> Void = { _ in }
    ) throws(RegistryReadError) -> VerificationReport {
        let audit = try verifyLog(onProgress)
        try verifyTree(onProgress)
        let (expected, comparison) = try compareViews(onProgress)
        return VerificationReport(
            head: EventID(audit.head),
            beatCount: audit.beatCount,
            eventCount: audit.eventCount,
            streamCount: audit.streamCount,
            rowCount: expected.viewRows.count,
            differences: comparison.differences
        )
    }

    private func verifyLog(_ onProgress: (InspectionProgress) -> Void) throws(RegistryReadError) -> Verification {
        do {
            return try log.verify { position, head in
                onProgress(InspectionProgress(stage: .log, done: position.rawValue, total: head.rawValue))
            }
        } catch {
            throw .log(error)
        }
    }

    private func verifyTree(_ onProgress: (InspectionProgress) -> Void) throws(RegistryReadError) {
        do {
            let sealed = try log.sealed().rawValue
            try log.verifyTree { position in
                onProgress(InspectionProgress(stage: .tree, done: position.rawValue, total: sealed))
            }
            try log.verifyCheckpoints()
        } catch {
            throw .log(error)
        }
    }

    /// Begins anew when a writer settles the views in between.
    private func compareViews(
        _ onProgress: (InspectionProgress) -> Void
    ) throws(RegistryReadError) -> (expected: Fleet, ViewComparison) {
        while true {
            let settled = try log.withSnapshot { transaction, tables throws(RegistryReadError) in
                try tables.settledPosition(in: transaction)
            }
            var views = try ExpectedViews(settled: settled, end: try head(), of: self, onProgress)
            let comparison = try log.withSnapshot { transaction, tables throws(RegistryReadError) in
                try views.compare(with: transaction, tables)
            }
            if let comparison { return (views.wholeFleet, comparison) }
        }
    }
}
