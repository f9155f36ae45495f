extension SimulatedAccount {
    func listTags(_ call: Call) -> APIReply {
        Page(call.request, limits: knobs.limits).reply("tags", of: tags.all) { json($0.tag, key: $0.key, call) }
    }

    func readTag(_ call: Call) throws(APIRefusal) -> APIReply {
        let key = try tagKey(call)
        return APIReply(["tag": tags[key].map { json($0, key: key, call) } ?? nil])
    }

    /// Answers the same for a tag that is there already, in its first spelling.
    mutating func createTag(_ call: Call) throws(APIRefusal) -> APIReply {
        guard let name = try call.object()["name"]?.string else { throw .parameterMissing("name") }
        guard Tag.isName(name) else { return .invalidTag(name) }
        let key = tags.create(name)
        return APIReply(status: 201, ["tag": tags[key].map { json($0, key: key, call) } ?? nil])
    }

    mutating func deleteTag(_ call: Call) throws(APIRefusal) -> APIReply {
        let key = try tagKey(call)
        tags.remove(key)
        for id in droplets.keys { untag(id, key) }
        return .noContent
    }

    func tagKey(_ call: Call) throws(APIRefusal) -> String {
        guard let key = tags.key(spelled: call.parameters[0]) else { throw .notFound }
        return key
    }

    /// The tags of those keys, spelled as they first were.
    func spelling(of keys: [String]) -> [String] {
        keys.compactMap { tags[$0]?.name }
    }

    mutating func untag(_ droplet: Int, _ key: String) {
        droplets[droplet]?.tags.removeAll { $0 == key }
        droplets[droplet]?.tagsAwaited.removeAll { $0 == key }
    }

    private func json(_ tag: Tag, key: String, _ call: Call) -> JSON {
        let count = droplets.values.count { $0.exists && $0.tags.contains(key) }
        let last = count > 0 ? tag.lastTagged.map { call.link(to: "droplets/\($0)") } : nil
        let tally: [(name: String, value: JSON)] =
            [("count", .integer(count))] + (last.map { [("last_tagged_uri", .string($0))] } ?? [])
        return ["name": .string(tag.name), "resources": .object(tally + [("droplets", .object(tally))])]
    }
}
