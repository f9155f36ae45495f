internal import Registry

/// What an inspection came to, for programs.
struct InspectionResource: Encodable {
    let sound: Bool
    let file: InspectionReport.File?
    let log: InspectionReport.Log?
    let views: InspectionReport.Views?
    let findings: [InspectionFinding]

    init(_ report: InspectionReport) {
        sound = report.isSound
        file = report.file
        log = report.log
        views = report.views
        findings = report.findings
    }
}
