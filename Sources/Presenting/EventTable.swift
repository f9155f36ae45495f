internal import RegistryAPI

/// The columns of a list of events.
struct EventTable {
    private static let whatWidth = 80

    /// A pod's own history need not name the pod.
    let showsPod: Bool
    let isWide: Bool

    var headings: [String] {
        ["POSITION", "TIME"] + (showsPod ? ["POD"] : []) + ["KIND", "WHAT", "ACTOR", "CAUSE"]
    }

    func table(_ events: [EventResource]) -> Table {
        Table(headings, rows: events.map(cells))
    }

    func cells(_ event: EventResource) -> [String] {
        let what = Self.what(event)
        return [String(event.position), event.time.description]
            + (showsPod ? [event.pod ?? "-"] : [])
            + [event.kind, isWide ? what : what.cut(to: Self.whatWidth), Self.who(event)]
            + [event.cause.map { String($0) } ?? "-"]
    }

    private static func who(_ event: EventResource) -> String {
        event.actor + (event.actorLabel.map { " (\($0))" } ?? "")
    }

    private static func what(_ event: EventResource) -> String {
        let fields = event.data.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
        return fields.isEmpty ? "-" : fields.joined(separator: " ")
    }
}
