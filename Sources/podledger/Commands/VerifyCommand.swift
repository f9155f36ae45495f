internal import ArgumentParser
internal import Registry

/// Reads everything and says whether it is sound.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the whole log, its index, and its views against a fold of it; a server may be running.",
        discussion: "Exit status 1 when anything is wrong; the first bad position is named."
    )

    @OptionGroup var data: DataOption

    func run() async throws {
        let report = try RegistryReader.open(directory: data.directory).verify()
        StandardStream.output.write(
            "log    \(report.head) events sound, \(report.beatCount) of them beats, in \(report.streamCount) streams"
        )
        guard report.differences.isEmpty else { throw ViewsDiffer(differences: report.differences) }
        StandardStream.output.write("views  \(report.rowCount) rows equal the fold")
    }
}

/// The views are not what the log amounts to.
struct ViewsDiffer: Error, CustomStringConvertible {
    let differences: [String]

    var description: String {
        "\(differences.count) rows of the views differ from the log, first \(differences.first ?? ""); "
            + "run `podledger rebuild`"
    }
}
