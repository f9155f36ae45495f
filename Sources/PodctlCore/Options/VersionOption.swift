internal import ArgumentParser

/// The version that the caller has seen.
struct VersionOption: ParsableArguments {
    @Option(
        name: .customLong("if-version"),
        help: "Change nothing, and end with 6, unless the pod has this version."
    )
    var version: UInt32?
}
