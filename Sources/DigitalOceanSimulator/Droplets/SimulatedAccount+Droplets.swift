internal import Chance

extension SimulatedAccount {
    func listDroplets(_ call: Call) throws(APIRefusal) -> APIReply {
        let filter = try DropletFilter(call.request, tags: tags)
        let listed = droplets.values.filter { $0.isListed(at: call.now) && filter.admits($0) }
        return Page(call, limits: knobs.limits).reply("droplets", of: ordered(listed)) { json($0, call) }
    }

    func readDroplet(_ call: Call) throws(APIRefusal) -> APIReply {
        APIReply(["droplet": json(try visibleDroplet(call), call)])
    }

    func json(_ droplet: Droplet, _ call: Call) -> JSON {
        droplet.json(tags: spelling(of: droplet.tags), call)
    }

    func visibleDroplet(_ call: Call) throws(APIRefusal) -> Droplet {
        guard let droplet = droplets[try call.identifier()], droplet.isVisible(at: call.now) else {
            throw .notFound
        }
        return droplet
    }

    /// The visible droplets that show a tag spelled exactly so, by number.
    func droplets(tagged name: String, at now: Int64) -> [Droplet] {
        guard let key = tags.key(spelled: name) else { return [] }
        return droplets.values.filter { $0.isVisible(at: now) && $0.tags.contains(key) }.sorted { $0.id < $1.id }
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
