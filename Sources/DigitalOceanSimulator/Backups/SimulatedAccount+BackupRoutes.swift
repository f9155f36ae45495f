extension SimulatedAccount {
    func listDropletBackups(_ call: Call) throws(APIRefusal) -> APIReply {
        let backups = try visibleDroplet(call).backups.compactMap { images[$0] }
        return Page(call, limits: knobs.limits).reply("backups", of: backups, as: \.snapshotJSON)
    }

    func readBackupPolicy(_ call: Call) throws(APIRefusal) -> APIReply {
        APIReply(["policy": policyJSON(try visibleDroplet(call))])
    }

    func listBackupPolicies(_ call: Call) -> APIReply {
        let visible = droplets.values.filter { $0.isVisible(at: call.now) }.sorted { $0.id < $1.id }
        return Page(call, limits: knobs.limits)
            .reply("policies", of: visible, asMembers: { (name: String($0.id), value: policyJSON($0)) })
    }

    func listSupportedBackupPolicies() -> APIReply {
        APIReply(["supported_policies": .array(BackupPolicy.Plan.allCases.map(supportJSON))])
    }

    private func policyJSON(_ droplet: Droplet) -> JSON {
        var members: [(name: String, value: JSON)] = [
            ("droplet_id", .integer(droplet.id)),
            ("backup_enabled", .bool(droplet.options.backups != nil)),
        ]
        if let policy = droplet.options.backups { members.append(("backup_policy", policy.json)) }
        if let next = droplet.nextBackupAt { members.append(("next_backup_window", BackupPolicy.windowJSON(next))) }
        return .object(members)
    }

    private func supportJSON(_ plan: BackupPolicy.Plan) -> JSON {
        [
            "name": .string(plan.rawValue),
            "possible_window_starts": .integers(BackupPolicy.hours),
            "window_length_hours": .integer(BackupPolicy.windowHours),
            "retention_period_days": .integer(plan.retentionDays),
            "possible_days": .strings(plan == .weekly ? BackupPolicy.Weekday.allCases.map(\.rawValue) : []),
        ]
    }
}
