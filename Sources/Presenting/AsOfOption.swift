package import ArgumentParser
internal import RegistryAPI

/// The past, instead of now.
package struct AsOfOption: ParsableArguments {
    @Option(
        name: .customLong("as-of"),
        parsing: .unconditional,
        help: "Answer as of then: \(AsOf.forms)."
    )
    package var asOf: String?

    package init() {}
}
