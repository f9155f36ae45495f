internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Reads the log.
struct EventsCommand: SessionCommand {
    private static let countDefault = 50
    private static let countMaximum = 10_000

    static let configuration = CommandConfiguration(
        commandName: "events",
        abstract: "Show the newest events of the log, those after a position, or those to come.",
        discussion: "Heartbeats are left out, unless --beats or --kind pod.heartbeat asks for them."
    )

    @Flag(name: [.customShort("f"), .customLong("follow")], help: "Go on as events are appended.")
    var isFollowing = false
    @Option(name: .customLong("after"), help: "Begin after this position; 0 is the beginning.") var after: UInt64?
    @Option(name: .customLong("limit"), help: "How many events at most, 1 to 10000.") var limit = countDefault
    @Option(name: .customLong("kind"), help: "Only this kind, as in pod.tagged.") var kind: String?
    @Flag(name: .customLong("beats"), help: "Heartbeats too.") var includesBeats = false
    @OptionGroup var options: CommonOptions

    func validate() throws {
        guard (1...Self.countMaximum).contains(limit) else {
            throw ValidationError("--limit is 1 to \(Self.countMaximum)")
        }
    }

    func run(in session: Session) async throws {
        let client = try session.client(options)
        if isFollowing {
            let start = if let after { after } else { try await client.reconciler().position }
            try await follow(query(after: start), client, session)
        } else {
            let pages = EventPages(client: client, query: query(after: after ?? 0))
            let events = after == nil ? try await pages.newest(limit) : try await pages.first(limit)
            let list = EventList(events: events, next: events.last?.position ?? after ?? 0)
            try session.show(Presentation(list, showsPod: true), options.output)
        }
    }

    private func query(after position: UInt64) -> EventQuery {
        EventQuery(after: position, kind: kind, includesBeats: includesBeats)
    }

    private func follow(_ query: EventQuery, _ client: RegistryClient, _ session: Session) async throws {
        let line = EventLine()
        let isText = options.output.format == .table || options.output.format == .wide
        if isText, !options.output.isHeaderless { try session.print(line.heading) }
        try await client.follow(query) { event in
            let name = String(event.position)
            let presentation = Presentation(whole: event, items: [event], names: [name]) { _, _ in line.text(event) }
            try session.show(presentation, options.output)
        }
    }
}
