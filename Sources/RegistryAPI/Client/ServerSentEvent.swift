/// One message of a stream of server-sent events.
struct ServerSentEvent: Hashable, Sendable {
    /// The newest id the stream has given, this message's or an earlier one's.
    let id: String?
    let data: String
}
