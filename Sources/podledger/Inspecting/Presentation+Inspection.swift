internal import Presenting
internal import Registry

extension Presentation {
    static func inspection(_ report: InspectionReport) -> Presentation {
        Presentation(
            whole: InspectionResource(report),
            items: report.findings,
            names: report.findings.map { ($0.position ?? $0.page).map(String.init) ?? $0.stage.rawValue },
            text: { _, _ in report.lines.joined(separator: "\n") }
        )
    }
}

extension InspectionReport {
    /// A line for each part that is sound, and one for each finding.
    fileprivate var lines: [String] {
        var lines: [String] = []
        if let file, !has(.file) { lines.append("file   \(file.pages) pages sound, \(file.bytes) bytes") }
        if let log, !has(.log), !has(.tree) {
            let events = log.events + log.beats
            lines.append("log    \(events) events sound, \(log.beats) of them beats, in \(log.streams) streams")
        }
        if let views, !has(.views) { lines.append("views  \(views.rows) rows equal the fold") }
        return lines + findings.map(\.line)
    }

    private func has(_ stage: InspectionProgress.Stage) -> Bool {
        findings.contains { $0.stage == stage }
    }
}

extension InspectionFinding {
    fileprivate var line: String {
        let name = stage.rawValue
        return name + String(repeating: " ", count: max(1, 7 - name.count)) + statement
    }
}
