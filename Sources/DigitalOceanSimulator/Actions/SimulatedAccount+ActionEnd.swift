extension SimulatedAccount {
    /// Ends an action and does what shows at its end.
    mutating func finish(_ id: Int, at now: Int64) {
        guard let action = actions[id], action.status == .inProgress else { return }
        guard doomed.remove(id) == nil else { return fail(action, at: now) }
        end(action, as: .completed, at: now)
        guard let effect = action.effect else { return }
        switch action.subject {
        case .droplet(let droplet): carryOut(effect, on: droplet, at: now)
        case .image(let image): carryOut(effect, onImage: image)
        }
    }

    mutating func fail(_ action: Action?, at now: Int64) {
        guard let action else { return }
        end(action, as: .errored, at: now)
    }

    mutating func rename(_ droplet: Int, to name: String) {
        guard let old = droplets[droplet]?.name else { return }
        conduct.renamed(from: old, to: name)
        droplets[droplet]?.name = name
    }

    private mutating func end(_ action: Action, as status: Action.Status, at now: Int64) {
        actions.end(action.id, as: status, at: now)
        running[action.subject] = nil
    }

    private mutating func carryOut(_ effect: ActionEffect, on droplet: Int, at now: Int64) {
        switch effect {
        case .rename(let name): rename(droplet, to: name)
        case .snapshot(let name): takeSnapshot(of: droplet, named: name, at: now)
        case .replaceDisk(let image): if let image = images[image] { droplets[droplet]?.image = image }
        case .resize(let slug, let includesDisk): resize(droplet, to: slug, includesDisk: includesDisk)
        case .setBackups(let policy): setBackups(policy, of: droplet, at: now)
        case .enableIPv6: droplets[droplet]?.options.ipv6 = true
        case .changeKernel(let kernel): droplets[droplet]?.kernel = kernel
        case .copyImage, .keepBackup: break
        }
    }

    private mutating func resize(_ droplet: Int, to slug: String, includesDisk: Bool) {
        guard let size = Size.named(slug) else { return }
        droplets[droplet]?.size = slug
        if includesDisk { droplets[droplet]?.disk = size.disk }
    }

    private mutating func takeSnapshot(of droplet: Int, named name: String?, at now: Int64) {
        guard let droplet = droplets[droplet] else { return }
        let image = addImage(.snapshot, of: droplet, named: name ?? "\(droplet.name)-\(now)", at: now)
        droplets[droplet.id]?.snapshots.append(image)
    }
}
