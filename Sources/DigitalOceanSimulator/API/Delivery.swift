/// How a reply reaches its client, if at all.
package enum Delivery: Hashable, Sendable, Codable {
    case whole
    /// Whole, and then the connection is closed although the reply did not say so.
    case wholeThenClosed
    /// The connection is closed without a byte.
    case nothing
    /// The connection is reset; nothing of the request was taken.
    case reset
    /// The connection is closed after so many bytes of the body; its length was announced in full.
    case cut(byteCount: Int)
    /// Nothing yet: the reply comes as ``Occurrence/answered(ticket:_:)``.
    case late(ticket: Int)
}
