extension SimulatedAccount {
    func listAssociatedResources(_ call: Call) throws(APIRefusal) -> APIReply {
        let snapshots = try visibleDroplet(call).snapshots.compactMap { images[$0] }
        return APIReply([
            "reserved_ips": [], "floating_ips": [], "snapshots": .array(snapshots.map(Self.costJSON)), "volumes": [],
            "volume_snapshots": [],
        ])
    }

    /// Takes the snapshots that the body names; other kinds of resources there are none of.
    mutating func destroySelectively(_ call: Call) throws(APIRefusal) -> APIReply {
        let droplet = try visibleDroplet(call)
        let body = call.request.body.isEmpty ? [:] : try call.object()
        for kind in ["floating_ips", "reserved_ips", "volumes", "volume_snapshots"] {
            guard body[kind]?.array?.isEmpty ?? true else { throw .notFound }
        }
        var snapshots: [Image] = []
        for given in body["snapshots"]?.array ?? [] {
            guard let id = given.integer ?? given.string.flatMap({ Int($0) }), droplet.snapshots.contains(id),
                let image = images[id]
            else { throw .notFound }
            snapshots.append(image)
        }
        return try destroy(droplet, with: snapshots, call)
    }

    mutating func destroyWithAll(_ call: Call) throws(APIRefusal) -> APIReply {
        guard call.request.dangerous?.lowercased() == "true" else { throw .dangerUnconfirmed }
        let droplet = try visibleDroplet(call)
        return try destroy(droplet, with: droplet.snapshots.compactMap { images[$0] }, call)
    }

    /// Also of a droplet that is gone by now.
    func readDestruction(_ call: Call) throws(APIRefusal) -> APIReply {
        guard let destruction = destructions[try call.identifier()] else { throw .notFound }
        return APIReply(destruction.json)
    }

    mutating func retryDestruction(_ call: Call) throws(APIRefusal) -> APIReply {
        let id = try call.identifier()
        guard let destruction = destructions[id] else { throw .notFound }
        guard destruction.completedAt != nil else { throw .destructionRuns }
        guard destruction.failures > 0 else { throw .notFound }
        destructions[id]?.completedAt = nil
        planDestruction(of: id, call)
        return APIReply(status: 202)
    }

    /// A snapshot's price a month is six cents for each gigabyte.
    private static func costJSON(_ image: Image) -> JSON {
        let cents = Int((image.gigabytes * 6).rounded())
        return [
            "id": .string(String(image.id)),
            "name": .string(image.name),
            "cost": .string("\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"),
        ]
    }
}
