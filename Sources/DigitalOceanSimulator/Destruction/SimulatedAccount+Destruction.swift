extension SimulatedAccount {
    /// Begins to destroy a droplet and those snapshots; one destruction at a time.
    mutating func destroy(_ droplet: Droplet, with snapshots: [Image], _ call: Call) throws(APIRefusal) -> APIReply {
        if let begun = destructions[droplet.id], begun.completedAt == nil { throw .destructionRuns }
        try guardDeletion(of: droplet)
        conduct.deletionAsked(of: droplet, at: call.now)
        destructions[droplet.id] = Destruction(
            droplet: Destruction.Part(id: droplet.id, name: droplet.name),
            snapshots: snapshots.map { Destruction.Part(id: $0.id, name: $0.name) }
        )
        planDestruction(of: droplet.id, call)
        return APIReply(status: 202)
    }

    mutating func planDestruction(of droplet: Int, _ call: Call) {
        let end = call.now + knobs.timings.destruction.draw(from: &generator)
        agenda.add(.destroy(droplet: droplet, fails: call.fate == .actionErrored), at: end)
    }

    /// Destroys what is left, the droplet last; one that fails leaves the droplet.
    mutating func carryOutDestruction(of id: Int, fails: Bool, at now: Int64) {
        guard var destruction = destructions[id] else { return }
        for index in destruction.snapshots.indices where destruction.snapshots[index].destroyedAt == nil {
            removeImage(destruction.snapshots[index].id)
            destruction.snapshots[index].destroyedAt = now
        }
        destruction.droplet.error = fails ? "The Droplet could not be destroyed." : nil
        if !fails {
            remove(id, at: now)
            destruction.droplet.destroyedAt = now
        }
        destruction.completedAt = now
        destructions[id] = destruction
    }
}
