internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Reads the log.
struct EventsCommand: SessionCommand {
    private static let countDefault = 50

    static let configuration = CommandConfiguration(
        commandName: "events",
        abstract: "Show the newest events of the log, those after a position, or those to come."
    )

    @Flag(name: [.customShort("f"), .customLong("follow")], help: "Go on as events are appended.")
    var isFollowing = false
    @Option(name: .customLong("after"), help: "Begin after this position; 0 is the beginning.") var after: UInt64?
    @Option(name: .customLong("limit"), help: "How many events at most.") var limit = countDefault
    @Option(name: .customLong("kind"), help: "Only this kind, as in pod.tagged.") var kind: String?
    @OptionGroup var options: CommonOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit is at least 1") }
    }

    func run(in session: Session) async throws {
        let client = try session.client(options)
        let start = try await start(client)
        if isFollowing {
            try await follow(EventQuery(after: start, kind: kind), client, session)
        } else {
            let page = try await client.events(EventQuery(after: start, limit: limit, kind: kind))
            try session.show(Presentation(page, showsPod: true), options.output)
        }
    }

    /// Where to begin when nobody says: so many before the end, or with the next event when following.
    private func start(_ client: RegistryClient) async throws -> UInt64 {
        if let after { return after }
        let head = try await client.reconciler().position
        return isFollowing ? head : head - min(head, UInt64(limit))
    }

    private func follow(_ query: EventQuery, _ client: RegistryClient, _ session: Session) async throws {
        let line = EventLine()
        let isText = options.output.format == .table || options.output.format == .wide
        if isText, !options.output.isHeaderless { session.print(line.heading) }
        try await client.follow(query) { event in
            let name = String(event.position)
            let presentation = Presentation(whole: event, items: [event], names: [name]) { _, _ in line.text(event) }
            try session.show(presentation, options.output)
        }
    }
}
