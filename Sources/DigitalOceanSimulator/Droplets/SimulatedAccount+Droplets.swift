extension SimulatedAccount {
    func listDroplets(_ call: Call) throws(APIRefusal) -> APIReply {
        let filter = try DropletFilter(call.request, tags: tags)
        let listed = droplets.values.filter { $0.isListed(at: call.now) && filter.admits($0) }
        return Page(call.request, limits: knobs.limits).reply("droplets", of: ordered(listed)) { json($0, call) }
    }

    func readDroplet(_ call: Call) throws(APIRefusal) -> APIReply {
        APIReply(["droplet": json(try visibleDroplet(call), call)])
    }

    /// Whoever may not read tags sees none.
    private func json(_ droplet: Droplet, _ call: Call) -> JSON {
        droplet.json(tags: call.scopesMissing.contains("tag:read") ? [] : spelling(of: droplet.tags))
    }

    func visibleDroplet(_ call: Call) throws(APIRefusal) -> Droplet {
        guard let droplet = droplets[try call.identifier()], droplet.isVisible(at: call.now) else {
            throw .notFound
        }
        return droplet
    }

    private func ordered(_ droplets: [Droplet]) -> [Droplet] {
        switch knobs.quirks.listOrder {
        case .ascending: droplets.sorted { $0.id < $1.id }
        case .descending: droplets.sorted { $0.id > $1.id }
        case .shuffled:
            droplets.sorted { SeededGenerator.mix(UInt64($0.id)) < SeededGenerator.mix(UInt64($1.id)) }
        }
    }
}
