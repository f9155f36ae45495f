extension SimulatedAccount {
    /// Places a droplet that is active and shown everywhere at once; quota does not stop an outsider.
    ///
    /// Returns `nil` for one that DigitalOcean could not have.
    package mutating func place(_ placed: PlacedDroplet, at now: Int64) -> Int? {
        catchUp(to: now)
        guard let order = try? DropletOrder(placed.order, in: self) else { return nil }
        var droplet = makeDroplet(order, named: placed.name, origin: .outsider, at: self.now)
        droplet.status = .active
        droplet.addressesAreShown = true
        droplet.visibleFrom = self.now
        droplet.visibleInListsFrom = self.now
        droplets[droplet.id] = droplet
        conduct.created(droplet)
        attach(order.tags.map { tags.create($0) }, to: Tag.Resource(kind: .droplet, id: droplet.id))
        occurrences.append(.becameActive(droplet: droplet.id))
        return droplet.id
    }

    /// Returns false when there is no such droplet, as ``change(_:_:at:)`` does.
    package mutating func removeByHand(_ droplet: Int, at now: Int64) -> Bool {
        catchUp(to: now)
        guard droplets[droplet]?.exists == true else { return false }
        remove(droplet, at: self.now)
        return true
    }

    package mutating func change(_ droplet: Int, _ change: DropletChange, at now: Int64) -> Bool {
        catchUp(to: now)
        guard droplets[droplet]?.exists == true else { return false }
        if let name = change.name { rename(droplet, to: name) }
        if let tags = change.tags { retag(droplet, tags) }
        if let status = change.status { turn(droplet, status == .active ? .active : .off) }
        if let isLocked = change.locked { droplets[droplet]?.isLocked = isLocked }
        if let isHung = change.hung { if isHung { hang(droplet) } else { wake(droplet) } }
        return true
    }

    /// Only a machine that runs can hang.
    private mutating func hang(_ id: Int) {
        guard let droplet = droplets[id], droplet.status == .active, droplet.hungAt == nil else { return }
        droplets[id]?.hungAt = now
        occurrences.append(.hung(droplet: id))
    }

    private mutating func wake(_ id: Int) {
        guard droplets[id]?.hungAt != nil else { return }
        droplets[id]?.hungAt = nil
        occurrences.append(.restarted(droplet: id))
    }

    private mutating func retag(_ droplet: Int, _ names: [String]) {
        droplets[droplet]?.tags = []
        droplets[droplet]?.tagsAwaited = []
        attach(names.filter(Tag.isName).map { tags.create($0) }, to: Tag.Resource(kind: .droplet, id: droplet))
    }
}
