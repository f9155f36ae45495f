/// Which connection a request travels on.
package enum ConnectionUse: Hashable, Sendable {
    /// One left open by an earlier request, if there is one.
    case shared

    /// A new one, closed afterwards: libcurl repeats a request whose reused connection closes without a reply.
    case fresh
}
