internal import ArgumentParser

/// The version of a challenge that the caller has seen.
struct ChallengeVersionOption: ParsableArguments {
    @Option(
        name: .customLong("if-version"),
        help: "Change nothing, and end with 6, unless the challenge has this version."
    )
    var version: UInt32?
}
