internal import ArgumentParser

/// The past, instead of now.
struct AsOfOption: ParsableArguments {
    @Option(
        name: .customLong("as-of"),
        parsing: .unconditional,
        help: "Answer as of then: a position, a time such as 2026-03-01T09:30:00Z, or an age such as -15m."
    )
    var asOf: String?
}
