internal import HTTPTypes
internal import Hummingbird
internal import Pods
internal import Registry
internal import RegistryAPI
internal import ServiceLifecycle

/// The log itself, page by page or as it grows.
struct EventRoutes: Sendable {
    let reader: RegistryReader
    let commentInterval: Duration

    func add(to table: inout RouteTable) {
        table.on(.get, "/v1/events", for: .role(.viewer)) { try list($0) }
        table.on(.get, "/v1/events/stream", for: .role(.viewer)) { try follow($0) }
    }

    private var identity: LogIdentity {
        LogIdentity(reader: reader)
    }

    private func list(_ inquiry: Inquiry) throws -> Response {
        let query = try inquiry.query("after", "limit", "kind", "pod", "beats", "log")
        try identity.check(inquiry, query)
        let limit = try query.number("limit") ?? Self.limitUsual
        guard (1...Self.limitMaximum).contains(limit) else {
            throw Rejection.invalid("'limit' is 1 to \(Self.limitMaximum), not \(limit)")
        }
        let after = try been(EventID(try query.number("after") ?? 0))
        let pages = FilteredEvents(reader: reader, filter: try filter(query, passesBeats: try query.flag("beats")))
        let page = try pages.page(after: after, limit: Int(limit))
        var response = try Response.json(EventList(events: page.events, next: page.next.rawValue))
        response.headers[.podLedgerLog] = identity.origin
        return response
    }

    private func follow(_ inquiry: Inquiry) throws -> Response {
        let query = try inquiry.query("after", "kind", "pod", "beats", "log")
        try identity.check(inquiry, query)
        let filter = try filter(query, passesBeats: try query.flag("beats"))
        let stream = EventStream(
            pages: FilteredEvents(reader: reader, filter: filter),
            after: try been(try Self.beginning(query, inquiry.request.headers[.lastEventID])),
            commentInterval: commentInterval
        )
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/event-stream", .cacheControl: "no-store", .podLedgerLog: identity.origin,
            ],
            body: ResponseBody(asyncSequence: stream.cancelOnGracefulShutdown())
        )
    }

    /// A client that comes back tells by its header where it was.
    private static func beginning(_ query: Query, _ lastEventID: String?) throws(Rejection) -> EventID {
        let after = try query.number("after")
        guard let lastEventID else { return EventID(after ?? 0) }
        guard let position = UInt64(lastEventID) else {
            throw .invalid("Last-Event-ID is a position, not '\(lastEventID)'")
        }
        return EventID(position)
    }

    /// Whoever waits behind the end of a log, as of one that was restored, would miss what comes before.
    private func been(_ position: EventID) throws -> EventID {
        let head = try reader.head()
        guard position <= head else {
            throw Rejection.invalid(MomentError.beyondHead(position, head: head).description)
        }
        return position
    }

    private func filter(_ query: Query, passesBeats: Bool) throws -> EventFilter {
        let kind = try query.one("kind").map { name throws(Rejection) in
            guard let kind = EventKind(name: name) else {
                throw .invalid("there is no kind of event '\(name)'; a kind is like pod.created")
            }
            return kind
        }
        let stream = try query.one("pod").map { text in try self.stream(of: text) }
        return EventFilter(kind: kind, stream: stream, passesBeats: passesBeats || kind == .heartbeat)
    }

    private func stream(of text: String) throws -> EventID {
        guard let id = PodID(text) else { throw Rejection.invalid("at pod: '\(text)' is no pod id") }
        guard let row = try reader.withFleet({ $0.rows[id] }) else { throw Rejection(Refusal.unknownPod(id)) }
        return row
    }

    private static let limitUsual: UInt64 = 100
    private static let limitMaximum: UInt64 = 1_000
}

extension HTTPField.Name {
    /// `Last-Event-ID`, as in the HTML standard.
    fileprivate static var lastEventID: Self {
        guard let name = Self("Last-Event-ID") else { preconditionFailure("letters and dashes are a field's name") }
        return name
    }
}
