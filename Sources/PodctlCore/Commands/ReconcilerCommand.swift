internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// The reconciler's verbs.
struct ReconcilerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconciler",
        abstract: "Look at the reconciler, stop it and let it go on.",
        subcommands: [Status.self, Pause.self, Resume.self]
    )
}

extension ReconcilerCommand {
    struct Status: SessionCommand {
        static let configuration = CommandConfiguration(abstract: "Show how the reconciler fares.")

        @OptionGroup var options: CommonOptions

        func run(in session: Session) async throws {
            let status = try await session.client(options).reconciler()
            try session.show(Presentation(status, now: session.console.now()), options.output)
        }
    }

    struct Pause: SessionCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let the reconciler plan but not act, until it is resumed."
        )

        @Option(name: .customLong("reason"), help: "Why; kept in the log.") var reason: String?
        @OptionGroup var options: CommonOptions

        func run(in session: Session) async throws {
            let receipt = try await session.client(options).pauseReconciler(reason: reason)
            try session.show(Presentation(receipt, of: "reconciler", did: "paused"), options.output)
        }
    }

    struct Resume: SessionCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let the reconciler act again, after a pause or a hold.",
            discussion: """
                This lifts what `podctl reconciler status` tells of, and nothing that came since. Where it only observes because droplets are missing, unexplained or silent, this accepts them as \
                `podctl reconciler status` tells of them, and says so in the log.
                """
        )

        @Option(name: .customLong("reason"), help: "Why; kept in the log.") var reason: String?
        @OptionGroup var options: CommonOptions

        func run(in session: Session) async throws {
            let client = try session.client(options)
            let mode = try await client.reconciler().mode
            if mode.since != nil { session.console.notes("The reconciler is \(mode.story.printable); this is lifted.") }
            let receipt = try await client.resumeReconciler(lifting: mode.since, reason: reason)
            try session.show(Presentation(receipt, of: "reconciler", did: "resumed"), options.output)
        }
    }
}
