package import EventLog
internal import LMDB
internal import Pods
internal import Transparency

/// Looks at everything in a data directory: first at the pages of the file, then at the log and its views.
///
/// LMDB trusts what it reads. So the log is read only when the pages are sound, or when that is insisted on: then a
/// signal may end the process, and whoever asked had better be another one.
package struct Inspection {
    private let directory: String
    private let isForced: Bool
    private let onProgress: (InspectionProgress) -> Void

    package init(
        of directory: String,
        isForced: Bool = false,
        onProgress: @escaping (InspectionProgress) -> Void = { _ in }
    ) {
        self.directory = directory
        self.isForced = isForced
        self.onProgress = onProgress
    }

    /// Throws when there is nothing to look at, or no way to; what is wrong stands in the report.
    ///
    /// `onFile` is told what is known before the log is read, which may end the process.
    package func run(onFile: (InspectionReport) -> Void = { _ in }) throws(EventLogError) -> InspectionReport {
        var report = InspectionReport()
        try inspectFile(&report)
        onFile(report)
        guard report.isSound || isForced else { return report }
        do throws(RegistryReadError) {
            try inspectRegistry(&report)
        } catch {
            report.add(try finding(error))
        }
        return report
    }

    private func inspectFile(_ report: inout InspectionReport) throws(EventLogError) {
        let audit = try LogReader.auditFile(directory: directory) { [onProgress] progress in
            let (done, total) = (UInt64(progress.pagesSeen), UInt64(progress.pageCount))
            onProgress(InspectionProgress(stage: .file, done: done, total: total))
        }
        report.file = InspectionReport.File(pages: audit.pageCount, bytes: audit.byteCount)
        report.findings += audit.findings.map { InspectionFinding(stage: .file, page: $0.page, $0.description) }
        let untold = audit.findingCount - audit.findings.count
        if untold > 0 { report.add(InspectionFinding(stage: .file, "and \(untold) findings more")) }
    }

    private func inspectRegistry(_ report: inout InspectionReport) throws(RegistryReadError) {
        let reader = try RegistryReader.open(directory: directory)
        let found = try reader.verify(onProgress: onProgress)
        report.log = InspectionReport.Log(
            head: found.head.rawValue,
            events: found.eventCount,
            beats: found.beatCount,
            streams: found.streamCount
        )
        report.views = InspectionReport.Views(rows: found.rowCount)
        report.findings += found.differences.map { InspectionFinding(stage: .views, "differs from the log: \($0)") }
        try verifySignatures(reader.log)
    }

    /// Asks who signed the checkpoints, where the keys are at hand and may be read; what is wrong with them says whoever signs.
    private func verifySignatures(_ log: LogReader) throws(RegistryReadError) {
        guard let known = try? CheckpointSigner(directory: directory).verifiers() else { return }
        do throws(EventLogError) { try log.verifySignatures(by: known) } catch { throw .log(error) }
    }

    /// What an error says of the directory; throws those that say something of its reader.
    private func finding(_ error: RegistryReadError) throws(EventLogError) -> InspectionFinding {
        switch error {
        case .unreadable(let position, let payload):
            return InspectionFinding(stage: .log, position: position.rawValue, "event \(position): \(payload)")
        case .log(.missing):
            return InspectionFinding(stage: .log, "a table of the log is not there")
        case .log(let error):
            return try finding(error)
        }
    }

    private func finding(_ error: EventLogError) throws(EventLogError) -> InspectionFinding {
        switch error {
        case .damaged(let position, _):
            InspectionFinding(stage: .log, position: position.rawValue, error.statement)
        case .store(.diskFull):
            throw error
        case .damagedRow, .store:
            InspectionFinding(stage: .log, error.statement)
        case .unreadableViews:
            InspectionFinding(stage: .views, error.statement)
        default:
            throw error
        }
    }
}
