internal import ArgumentParser
internal import EventLog
internal import Registry
internal import RegistryAPI
internal import RegistryServer

/// Folds the views anew.
struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Fold the views anew from the log, compare, and switch to them; a server may be running.",
        discussion: """
            A running server does it itself, between commands. Where the old views differed from the log, the \
            reconciler is put on hold until `podctl reconciler resume`. What is interrupted goes on when it is run again.
            """
    )

    @OptionGroup var data: DataOption
    @OptionGroup var store: StoreOptions

    func run() async throws {
        let line = ProgressLine()
        defer { line.clear() }
        let report = try await rebuild { line.show($0.line) }
        line.clear()
        try DataOutput.write([Self.story(of: report)])
    }

    private func rebuild(
        onProgress: @escaping @Sendable (RebuildProgressResource) -> Void
    ) async throws -> RebuildReportResource {
        do throws(RebuildError) {
            let report = try await Registry.rebuild(store.configuration(data)) {
                onProgress(RebuildProgressResource($0))
            }
            return RebuildReportResource(report)
        } catch .read(.log(.heldByAnotherProcess)) {
            return try await data.askServer { try await $0.rebuild(onProgress: onProgress) }
        } catch {
            throw error
        }
    }

    private static func story(of report: RebuildReportResource) -> String {
        let held = report.isHeld ? "; the reconciler is on hold" : ""
        return "rebuilt \(report.rowCount) rows from \(report.position) events; \(report.text)\(held)"
    }
}
