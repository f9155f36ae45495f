internal import ChildProcesses
internal import FoundationEssentials
internal import Glibc
internal import Registry

/// An inspection in a process of its own: what the data does to that one is a finding and not the end of this one.
struct GuardedInspection {
    /// The flag by which this program knows that it is the inspecting process.
    static let flag = "inspect-for-parent"

    let directory: String
    let isForced: Bool

    func run(onProgress: (InspectionProgress) -> Void) throws -> InspectionReport {
        let child = try start()
        var (lines, heard) = (LineReader(), Heard())
        while let line = lines.next(from: child) {
            switch InspectionMessage(line: line) {
            case .progress(let progress):
                heard.progress = progress
                onProgress(progress)
            case .report(let report): heard.report = report
            case .failure(let statement): heard.failure = statement
            case nil: break
            }
        }
        return try report(heard, ending: child.ending())
    }

    /// What the inspecting process has said so far.
    private struct Heard {
        var progress: InspectionProgress?

        /// The newest: one is sent before the log is read.
        var report: InspectionReport?
        var failure: String?
    }

    /// Starts this program once more; what ends this one from its terminal ends that one, too.
    private func start() throws(InspectionFailure) -> ChildProcess {
        let launch = Launch(
            "/proc/self/exe",
            ["verify", "--data", directory, "--\(Self.flag)"] + (isForced ? ["--force"] : []),
            environment: ProcessInfo.processInfo.environment,
            output: .read,
            leadsGroup: false
        )
        do throws(LaunchFailure) {
            return try ChildProcess(launch)
        } catch {
            throw InspectionFailure(statement: "no process could be started to read the data: \(error)")
        }
    }

    private func report(_ heard: Heard, ending: ChildProcess.Ending) throws -> InspectionReport {
        if let statement = heard.failure { throw InspectionFailure(statement: statement) }
        var report = heard.report ?? InspectionReport()
        switch ending {
        case .killed(SIGBUS) where DiskRoom.isUsedUp(at: directory):
            throw InspectionFailure(statement: DiskRoom.statement(on: directory))
        case .killed(let signal): report.add(crash(signal, after: heard.progress))
        case .exited(status: 0) where heard.report != nil: break
        case .exited(let status):
            throw InspectionFailure(statement: "the process that reads the data ended with status \(status)")
        case .overdue, .unseen:
            throw InspectionFailure(statement: "the process that reads the data ended, and nobody saw how")
        }
        return report
    }

    private func crash(_ signal: CInt, after last: InspectionProgress?) -> InspectionFinding {
        guard let last else { return InspectionFinding(stage: .file, "reading it ended the process: signal \(signal)") }
        let place = "\(last.done) of \(last.total) \(last.stage.unit)"
        return InspectionFinding(stage: last.stage, "reading it after \(place) ended the process: signal \(signal)")
    }
}

extension InspectionProgress.Stage {
    /// What is counted.
    var unit: String {
        self == .file ? "pages" : "events"
    }
}
