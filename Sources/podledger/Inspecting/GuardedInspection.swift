internal import Registry

/// An inspection in a process of its own: what the data does to that one is a finding and not the end of this one.
struct GuardedInspection {
    /// The flag by which this program knows that it is the inspecting process.
    static let flag = "inspect-for-parent"

    let directory: String
    let isForced: Bool

    func run(onProgress: (InspectionProgress) -> Void) throws -> InspectionReport {
        var child = try ChildProcess(arguments: arguments)
        var last: InspectionProgress?
        var outcome: InspectionMessage?
        while let line = child.nextLine() {
            guard let message = InspectionMessage(line: line) else { continue }
            if case .progress(let progress) = message {
                last = progress
                onProgress(progress)
            } else {
                outcome = message
            }
        }
        return try report(outcome, ending: try child.wait(), after: last)
    }

    private var arguments: [String] {
        ["verify", "--data", directory, "--\(Self.flag)"] + (isForced ? ["--force"] : [])
    }

    private func report(
        _ outcome: InspectionMessage?,
        ending: ChildProcess.Ending,
        after last: InspectionProgress?
    ) throws -> InspectionReport {
        switch (outcome, ending) {
        case (.report(let report), .exited(status: 0)): return report
        case (.failure(let statement), _): throw InspectionFailure(statement: statement)
        case (_, .killed(let signal)): return InspectionReport(crash(signal, after: last))
        case (_, .exited(let status)):
            throw InspectionFailure(statement: "the process that reads the data ended with status \(status)")
        }
    }

    private func crash(_ signal: CInt, after last: InspectionProgress?) -> InspectionFinding {
        guard let last else { return InspectionFinding(stage: .file, "reading it ended the process: signal \(signal)") }
        let place = "\(last.done) of \(last.total) \(last.stage.unit)"
        return InspectionFinding(stage: last.stage, "reading it after \(place) ended the process: signal \(signal)")
    }
}

/// Nothing could be inspected.
struct InspectionFailure: Error, CustomStringConvertible {
    let statement: String

    var description: String { statement }
}

extension InspectionProgress.Stage {
    /// What is counted.
    var unit: String {
        self == .file ? "pages" : "events"
    }
}
