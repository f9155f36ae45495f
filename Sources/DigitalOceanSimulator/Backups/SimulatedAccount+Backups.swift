extension SimulatedAccount {
    /// Backs the droplet up from now on by that policy, or no longer; backups there are stay.
    mutating func setBackups(_ policy: BackupPolicy?, of id: Int, at now: Int64) {
        guard droplets[id]?.exists == true else { return }
        droplets[id]?.options.backups = policy
        planBackup(of: id, at: now)
    }

    mutating func planBackup(of id: Int, at now: Int64) {
        let next = droplets[id]?.options.backups?.nextWindow(after: now)
        droplets[id]?.nextBackupAt = next
        if let next { agenda.add(.backUp(droplet: id, planned: next), at: next) }
    }

    /// Backs the droplet up, unless its policy has changed since that was planned.
    mutating func backUp(_ id: Int, planned: Int64, at now: Int64) {
        guard let droplet = droplets[id], droplet.exists, droplet.nextBackupAt == planned else { return }
        if droplet.status != .new {
            let image = addImage(.backup, of: droplet, named: "\(droplet.name) \(timestamp(now).prefix(10))", at: now)
            droplets[id]?.backups.append(image)
            dropOldBackups(of: id, at: now)
        }
        planBackup(of: id, at: now)
    }

    private mutating func dropOldBackups(of id: Int, at now: Int64) {
        guard let droplet = droplets[id], let policy = droplet.options.backups else { return }
        let oldest = now - Int64(policy.plan.retentionDays) * 86_400_000
        for image in droplet.backups where images[image].map({ $0.createdAt < oldest }) ?? true { removeImage(image) }
    }
}
