package import ArgumentParser

/// Where a new key goes.
package struct KeyFileOption: ParsableArguments {
    @Option(
        name: .customLong("out"),
        help: "Keep the key in this new file, for its owner alone, instead of printing it.",
        completion: .file()
    )
    package var path: String?

    package init() {}

    /// Nobody can be told the key again, so it is told once.
    package func validate(with output: OutputOptions) throws {
        guard path != nil || output.format != .name else {
            throw ValidationError("with -o name nobody would ever see the key; give --out as well")
        }
    }
}
