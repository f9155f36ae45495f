extension Droplet {
    /// The droplet as a reply shows it, `tags` in their canonical spelling.
    func json(tags: [String]) -> JSON {
        let size = Size.named(size)
        return .object(
            [
                ("id", .integer(id)),
                ("name", .string(name)),
                ("memory", .integer(size?.memory ?? 0)),
                ("vcpus", .integer(size?.vcpus ?? 0)),
                ("disk", .integer(size?.disk ?? 0)),
                ("disk_info", size?.diskInfo ?? []),
                ("locked", .bool(isLocked)),
                ("status", .string(status.rawValue)),
                ("kernel", nil),
                ("created_at", .string(timestamp(createdAt))),
                ("features", status == .new ? [] : .strings(features)),
                ("backup_ids", []),
                ("next_backup_window", nil),
                ("snapshot_ids", .integers(snapshots)),
                ("image", image.json),
                ("volume_ids", .strings(options.volumes)),
                ("size", size?.json ?? [:]),
                ("size_slug", .string(self.size)),
                ("networks", addressesAreShown ? addresses.json(options) : ["v4": [], "v6": []]),
                ("region", Region.named(region)?.json ?? [:]),
                ("tags", .strings(tags)),
            ] + laterMembers(size)
        )
    }

    private var features: [String] {
        [
            options.backups ? "backups" : nil,
            options.monitoring ? "monitoring" : nil,
            options.ipv6 ? "ipv6" : nil,
            "private_networking", "droplet_agent",
        ].compactMap(\.self)
    }

    /// What the reply to a create leaves out, and what only some droplets have.
    private func laterMembers(_ size: Size?) -> [(name: String, value: JSON)] {
        var members: [(name: String, value: JSON)] = []
        if addressesAreShown, let vpc = options.vpc { members.append(("vpc_uuid", .string(vpc))) }
        if let gpu = size?.gpuInfo { members.append(("gpu_info", gpu)) }
        return members
    }
}
