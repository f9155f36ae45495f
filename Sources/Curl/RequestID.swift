/// Tells the requests of one client apart.
struct RequestID: Hashable, Sendable {
    let rawValue: UInt64
}
