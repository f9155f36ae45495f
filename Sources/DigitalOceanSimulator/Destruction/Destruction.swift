/// The end of a droplet together with snapshots made of it.
struct Destruction: Sendable, Codable {
    struct Part: Sendable, Codable {
        let id: Int
        let name: String
        var destroyedAt: Int64?
        var error: String?
    }

    var droplet: Part
    var snapshots: [Part]
    /// While it is `nil` nothing else may be started.
    var completedAt: Int64?

    var failures: Int {
        ([droplet] + snapshots).count { $0.error != nil }
    }
}

extension Destruction {
    var json: JSON {
        var members: [(name: String, value: JSON)] = [
            ("droplet", droplet.json),
            (
                "resources",
                [
                    "reserved_ips": [], "floating_ips": [], "snapshots": .array(snapshots.map(\.json)), "volumes": [],
                    "volume_snapshots": [],
                ]
            ),
        ]
        if let completedAt { members.append(("completed_at", .string(timestamp(completedAt)))) }
        return .object(members + [("failures", .integer(failures))])
    }
}

extension Destruction.Part {
    fileprivate var json: JSON {
        var members: [(name: String, value: JSON)] = [("id", .string(String(id))), ("name", .string(name))]
        if let destroyedAt { members.append(("destroyed_at", .string(timestamp(destroyedAt)))) }
        if let error { members.append(("error_message", .string(error))) }
        return .object(members)
    }
}
