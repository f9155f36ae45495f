/// How long a client may take for what it owes; an answer may take as long as it does.
package struct ConnectionTimes: Hashable, Sendable {
    /// For the TLS handshake and a request's line and fields, counted from the connection or their own first byte.
    package var head: Duration = .seconds(10)

    /// For a request's body, counted from the end of its head.
    package var body: Duration = .seconds(30)

    /// For all that is not answered yet when the server ends.
    package var draining: Duration = .seconds(10)

    package init() {}
}
