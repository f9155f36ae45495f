extension SimulatedAccount {
    mutating func perform(_ step: Step, at now: Int64) {
        switch step {
        case .showAddresses(let droplet): droplets[droplet]?.addressesAreShown = true
        case .activate(let droplet): activate(droplet, at: now)
        case .attachTags(let droplet): attachAwaited(droplet)
        case .showWithheldTags(let droplet): attachAwaited(droplet)
        case .turn(let droplet, let status): turn(droplet, status)
        case .restart(let droplet): restart(droplet)
        case .finish(let action): finish(action, at: now)
        case .vanish(let droplet), .delete(let droplet): remove(droplet, at: now)
        case .resurrect(let droplet): resurrect(droplet, at: now)
        case .forget(let droplet): forget(droplet)
        case .backUp(let droplet, let planned): backUp(droplet, planned: planned, at: now)
        case .importImage(let image, let region): finishImport(of: image, region: region)
        case .destroy(let droplet, let fails): carryOutDestruction(of: droplet, fails: fails, at: now)
        case .answer(let ticket): answer(ticket: ticket)
        }
    }

    private mutating func activate(_ id: Int, at now: Int64) {
        guard droplets[id]?.exists == true else { return }
        droplets[id]?.status = .active
        occurrences.append(.becameActive(droplet: id))
        guard knobs.quirks.tagsAppear == .atActivation, droplets[id]?.tagsAreWithheld == false else { return }
        agenda.add(.attachTags(droplet: id), at: now + knobs.timings.tags.draw(from: &generator))
    }

    private mutating func attachAwaited(_ id: Int) {
        guard let awaited = droplets[id]?.tagsAwaited else { return }
        droplets[id]?.tagsAwaited = []
        attach(awaited, to: Tag.Resource(kind: .droplet, id: id))
    }

    mutating func turn(_ id: Int, _ status: Droplet.Status) {
        guard let droplet = droplets[id], droplet.exists, droplet.status != status else { return }
        droplets[id]?.status = status
        droplets[id]?.hungAt = nil
        occurrences.append(status == .active ? .becameActive(droplet: id) : .wentOff(droplet: id))
    }

    private mutating func restart(_ id: Int) {
        guard let droplet = droplets[id], droplet.exists else { return }
        droplets[id]?.hungAt = nil
        if droplet.status == .off { turn(id, .active) } else { occurrences.append(.restarted(droplet: id)) }
    }

    private mutating func resurrect(_ id: Int, at now: Int64) {
        guard var droplet = droplets[id], droplet.willRise else { return }
        droplet.willRise = false
        droplet.deletedAt = nil
        droplet.leavesListsAt = nil
        droplet.addressesAreShown = true
        droplets[id] = droplet
        conduct.rose(droplet)
        activate(id, at: now)
    }

    private mutating func forget(_ id: Int) {
        guard let droplet = droplets[id], !droplet.exists, !droplet.willRise else { return }
        droplets[id] = nil
    }
}
