internal import ArgumentParser
internal import Presenting

/// How long a call may take.
struct TimeoutOption: ParsableArguments {
    @Option(name: .customLong("timeout"), help: "How long to try to get an answer, as in 500ms, 30s or 2m.")
    var limit = TimeSpan(.seconds(30))
}
