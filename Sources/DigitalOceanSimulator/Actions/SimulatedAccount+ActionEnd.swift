extension SimulatedAccount {
    /// Ends an action and does what shows at its end.
    mutating func finish(_ id: Int, at now: Int64) {
        guard let action = actions[id], action.status == .inProgress else { return }
        guard doomed.remove(id) == nil else { return fail(action, at: now) }
        end(action, as: .completed, at: now)
        switch ActionKind(rawValue: action.type) {
        case .rename: if let name = action.argument { rename(action.droplet, to: name) }
        case .snapshot: takeSnapshot(action, at: now)
        case .rebuild: rebuild(action)
        case .powerOn, .powerOff, .shutdown, .reboot, .powerCycle, nil: break
        }
    }

    mutating func fail(_ action: Action?, at now: Int64) {
        guard let action else { return }
        end(action, as: .errored, at: now)
    }

    mutating func rename(_ droplet: Int, to name: String) {
        guard let old = droplets[droplet]?.name else { return }
        ledger.renamed(from: old, to: name)
        droplets[droplet]?.name = name
    }

    private mutating func end(_ action: Action, as status: Action.Status, at now: Int64) {
        actions[action.id]?.status = status
        actions[action.id]?.completedAt = now
        running[action.droplet] = nil
    }

    private mutating func rebuild(_ action: Action) {
        guard let image = action.argument.flatMap({ Int($0) }).flatMap({ images[$0] }) else { return }
        droplets[action.droplet]?.image = image
    }

    private mutating func takeSnapshot(_ action: Action, at now: Int64) {
        guard let droplet = droplets[action.droplet], let size = Size.named(droplet.size) else { return }
        let image = Image(
            id: identifiers.nextImage(),
            name: action.argument ?? "\(droplet.name)-\(now)",
            distribution: droplet.image.distribution,
            slug: nil,
            isPublic: false,
            regions: [droplet.region],
            createdAt: now,
            minimumDisk: size.disk,
            gigabytes: droplet.image.gigabytes
        )
        images[image.id] = image
        droplets[droplet.id]?.snapshots.append(image.id)
    }
}
