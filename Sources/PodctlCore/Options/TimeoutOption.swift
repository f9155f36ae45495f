internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// How long a call may take.
struct TimeoutOption: ParsableArguments {
    @Option(
        name: .customLong("timeout"),
        help: ArgumentHelp(
            "How long to try to get an answer, as in 500ms, 30s or 2m (default: 30s).",
            discussion: """
                Where nobody is found at the server's address at first, it is tried for \
                \(RetryPolicy().searchTimeout.components.seconds)s only.
                """
        ),
        transform: TimeSpan.argument
    )
    var limit = TimeSpan(seconds: 30)
}
