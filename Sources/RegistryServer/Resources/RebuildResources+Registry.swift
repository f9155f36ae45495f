internal import Pods
package import Registry
package import RegistryAPI

extension RebuildProgressResource {
    package init(_ progress: RebuildProgress) {
        self.init(
            stage: progress.stage.rawValue,
            done: progress.done,
            total: progress.total,
            rate: progress.rate?.rounded(),
            secondsLeft: progress.timeLeft.map { ($0 / .seconds(1) * 10).rounded() / 10 }
        )
    }
}

extension RebuildReportResource {
    package init(_ report: RebuildReport) {
        self.init(
            position: report.head.rawValue,
            rowCount: report.rowCount,
            prior: report.prior.name,
            differences: report.prior.rows,
            text: report.prior.description,
            isHeld: report.prior.isWrong
        )
    }
}

extension PriorViews {
    fileprivate var name: String {
        switch self {
        case .sound: "sound"
        case .differing: "differing"
        case .unreadable: "unreadable"
        case .absent: "absent"
        case .ofOtherVersion: "of-other-version"
        }
    }

    fileprivate var rows: [String] {
        guard case .differing(let rows) = self else { return [] }
        return rows
    }
}
