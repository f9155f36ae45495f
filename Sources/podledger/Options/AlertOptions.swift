internal import ArgumentParser
internal import Logging
internal import Registry
internal import RegistryServer

/// Who is called when the reconciler stops itself.
struct AlertOptions: ParsableArguments {
    @Option(
        name: .customLong("alert-command"),
        help: """
            A shell command to run when the reconciler holds, cannot act, or acts again, when pods wait for a person or \
            orphans turn up, and when the log is in trouble. PODLEDGER_ALERT (held, observing, calling, orphans, warning, \
            recovered) and PODLEDGER_REASON tell it what is the matter, and PODLEDGER_EVENT the position of the event that \
            explains it, where there is one.
            """
    )
    var command: String?

    @Option(
        name: .customLong("alert-after"),
        help:
            "Seconds for which the reconciler may be unable to act before that is an alert (default: 60); a hold is one at once.",
        transform: WholeSeconds.argument
    )
    var patienceSeconds = 60

    func validate() throws {
        try Bounds.seconds.check("--alert-after", patienceSeconds)
    }

    func watch(registry: Registry, reconciler: any ReconcilerWindow, logger: Logger) -> AlertWatch {
        let command = command.map { AlertCommand(text: $0, logger: logger) }
        return AlertWatch(registry: registry, reconciler: reconciler, patience: .seconds(patienceSeconds)) { alert in
            logger.warning("alert: \(alert.kind): \(alert.reason)")
            await command?.run(for: alert)
        }
    }
}
