internal import ArgumentParser
internal import Presenting
internal import Registry

/// Reads everything and says whether it is sound.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the file, the whole log, its indexes, and its views against a fold of it.",
        discussion: """
            A server may be running. Another process does the reading, so that a file that crashes its reader is \
            reported like any other that is not sound. Exit status 1 when anything is wrong; the first bad page or \
            position is named.
            """
    )

    @OptionGroup var data: DataOption

    @Flag(help: "Read the log even where the pages of its file are not sound.")
    var force = false

    @OptionGroup var output: OutputOptions

    @Flag(name: .customLong(GuardedInspection.flag), help: .hidden)
    var isInspectingProcess = false

    func run() async throws {
        if isInspectingProcess { return try inspect() }
        var meter = InspectionMeter()
        let inspection = GuardedInspection(directory: data.directory, isForced: force)
        let outcome = Result { try inspection.run { meter.show($0) } }
        meter.clear()
        let report = try outcome.get()
        try DataOutput.write(try Presentation.inspection(report).lines(output))
        guard report.isSound else { throw UnsoundData(findings: report.findings) }
    }

    /// Does the reading, and writes messages for the process that waits for them.
    private func inspect() throws {
        let inspection = Inspection(of: data.directory, isForced: force) { progress in
            if let line = try? InspectionMessage.progress(progress).line { StandardStream.output.write(line) }
        }
        do {
            let report = try inspection.run { report in
                if let line = try? InspectionMessage.report(report).line { StandardStream.output.write(line) }
            }
            StandardStream.output.write(try InspectionMessage.report(report).line)
        } catch {
            StandardStream.output.write(try InspectionMessage.failure("\(error)").line)
        }
    }
}

/// What is stored is not what was written.
struct UnsoundData: Error, CustomStringConvertible {
    let findings: [InspectionFinding]

    var description: String {
        let remedy = findings.allSatisfy { $0.stage == .views } ? "run `podledger rebuild`" : "restore a backup"
        let count = findings.count == 1 ? "1 finding" : "\(findings.count) findings"
        return "\(count), first \(findings.first?.statement ?? ""); \(remedy)"
    }
}
