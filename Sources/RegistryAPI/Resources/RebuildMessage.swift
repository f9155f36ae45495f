/// A line of what `POST /v1/rebuild` answers: how far it has come, then once how it ended.
package struct RebuildMessage: Codable, Hashable, Sendable {
    package var progress: RebuildProgressResource?
    package var report: RebuildReportResource?

    /// Why the old views are still in place.
    package var problem: Problem?

    package init(
        progress: RebuildProgressResource? = nil,
        report: RebuildReportResource? = nil,
        problem: Problem? = nil
    ) {
        self.progress = progress
        self.report = report
        self.problem = problem
    }

    private enum CodingKeys: String, CodingKey {
        case progress
        case report
        case problem
    }
}
