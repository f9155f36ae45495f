extension Droplet {
    /// The droplet as a reply shows it, `tags` in their canonical spelling.
    ///
    /// What the token may not read stays empty.
    func json(tags: [String], _ call: Call) -> JSON {
        let size = Size.named(size)
        return .object(
            [
                ("id", .integer(id)),
                ("name", .string(name)),
                ("memory", .integer(size?.memory ?? 0)),
                ("vcpus", .integer(size?.vcpus ?? 0)),
                ("disk", .integer(disk)),
                ("disk_info", Size.diskInfo(disk)),
                ("locked", .bool(isLocked)),
                ("status", .string(status.rawValue)),
                ("kernel", kernel.flatMap(Kernel.numbered)?.json ?? nil),
                ("created_at", .string(timestamp(createdAt))),
                ("features", status == .new ? [] : .strings(features)),
                ("backup_ids", .integers(call.allows("image:read") ? backups : [])),
                ("next_backup_window", nextBackupAt.map(BackupPolicy.windowJSON) ?? nil),
                ("snapshot_ids", .integers(call.allows("image:read") ? snapshots : [])),
                ("image", call.allows("image:read") ? image.json : [:]),
                ("volume_ids", .strings(call.allows("block_storage:read") ? options.volumes : [])),
                ("size", size?.json ?? [:]),
                ("size_slug", .string(self.size)),
                ("networks", addressesAreShown ? addresses.json(options) : ["v4": [], "v6": []]),
                ("region", Region.named(region)?.json ?? [:]),
                ("tags", .strings(call.allows("tag:read") ? tags : [])),
            ] + laterMembers(size, call)
        )
    }

    private var features: [String] {
        [
            options.backups == nil ? nil : "backups",
            options.monitoring ? "monitoring" : nil,
            options.ipv6 ? "ipv6" : nil,
            "private_networking",
            options.agent ? "droplet_agent" : nil,
        ].compactMap(\.self)
    }

    /// What the reply to a create leaves out, and what only some droplets have.
    private func laterMembers(_ size: Size?, _ call: Call) -> [(name: String, value: JSON)] {
        var members: [(name: String, value: JSON)] = []
        if addressesAreShown, call.allows("vpc:read"), let vpc = options.vpc {
            members.append(("vpc_uuid", .string(vpc)))
        }
        if let gpu = size?.gpuInfo { members.append(("gpu_info", gpu)) }
        return members
    }
}
