internal import ArgumentParser
internal import Registry

/// Folds the views anew.
struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Fold the views anew from the log, compare, and switch to them; the server must be stopped."
    )

    @OptionGroup var data: DataOption

    func run() async throws {
        let report = try await Registry.rebuild(data.configuration)
        StandardStream.output.write(
            "rebuilt \(report.rowCount) rows from \(report.head) events; \(Self.story(of: report.mendedRows))"
        )
    }

    private static func story(of mended: [String]?) -> String {
        guard let mended else { return "the old views could not be read" }
        guard let first = mended.first else { return "the old views were the same" }
        return "\(mended.count) rows of the old views differed, first \(first)"
    }
}
