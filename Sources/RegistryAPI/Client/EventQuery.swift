/// Which events of the log.
package struct EventQuery: Hashable, Sendable {
    /// The position after which to begin; 0 is the beginning of the log.
    package var after: UInt64
    package var limit: Int?

    /// A name of the catalogue, as in `pod.tagged`.
    package var kind: String?

    /// Whether heartbeats are shown though nobody asked for their kind.
    package var includesBeats: Bool

    package init(after: UInt64 = 0, limit: Int? = nil, kind: String? = nil, includesBeats: Bool = false) {
        self.after = after
        self.limit = limit
        self.kind = kind
        self.includesBeats = includesBeats
    }

    var items: [(name: String, value: String)] {
        var items = [(name: "after", value: String(after))]
        if let limit { items.append((name: "limit", value: String(limit))) }
        if let kind { items.append((name: "kind", value: kind)) }
        if includesBeats { items.append((name: "beats", value: "true")) }
        return items
    }
}
