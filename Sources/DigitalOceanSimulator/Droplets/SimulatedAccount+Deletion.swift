extension SimulatedAccount {
    mutating func deleteDroplet(_ call: Call) throws(APIRefusal) -> APIReply {
        let droplet = try visibleDroplet(call)
        try guardDeletion(of: droplet)
        delete(droplet, call)
        return .noContent
    }

    mutating func deleteDropletsByTag(_ call: Call) throws(APIRefusal) -> APIReply {
        guard let name = call.request.query("tag_name"), !name.isEmpty else { throw .parameterMissing("tag_name") }
        guard tags.key(spelled: name) != nil else { throw .notFound }
        let tagged = droplets(tagged: name, at: call.now)
        for droplet in tagged { try guardDeletion(of: droplet) }
        for droplet in tagged { delete(droplet, call) }
        return .noContent
    }

    func guardDeletion(of droplet: Droplet) throws(APIRefusal) {
        guard !droplet.isLocked else { throw .locked }
        if droplet.status == .new {
            guard knobs.quirks.deletionWhileNew != .refused else { throw .pendingEvent }
        } else if knobs.quirks.deletionDuringActionIsRefused {
            guard runningAction(of: .droplet(droplet.id)) == nil else { throw .pendingEvent }
        }
    }

    private mutating func delete(_ droplet: Droplet, _ call: Call) {
        conduct.deletionAsked(of: droplet, at: call.now)
        if case .deletionIgnored(let milliseconds) = call.fate {
            if let milliseconds { agenda.add(.delete(droplet: droplet.id), at: call.now + milliseconds) }
            return
        }
        remove(droplet.id, at: call.now)
        guard let up = resurrection(of: droplet, call) else { return }
        droplets[droplet.id]?.willRise = true
        agenda.add(.resurrect(droplet: droplet.id), at: up)
    }

    /// When a droplet that is being deleted will be there again; `nil` for never.
    private func resurrection(of droplet: Droplet, _ call: Call) -> Int64? {
        if case .deletionUndone(let milliseconds) = call.fate { return call.now + milliseconds }
        guard droplet.status == .new, knobs.quirks.deletionWhileNew == .resurrected else { return nil }
        return max(droplet.createdAt + knobs.timings.activation.maximum, call.now)
    }

    /// Takes a droplet away at once; lists may show it a little longer.
    mutating func remove(_ id: Int, at now: Int64) {
        guard var droplet = droplets[id], droplet.exists else { return }
        let gone = now + knobs.timings.leavesLists.draw(from: &generator)
        droplet.deletedAt = now
        droplet.leavesListsAt = gone
        droplets[id] = droplet
        conduct.removed(droplet)
        fail(runningAction(of: .droplet(id)), at: now)
        agenda.add(.forget(droplet: id), at: gone)
        occurrences.append(.deleted(droplet: id))
    }
}
