extension SimulatedAccount {
    func listTags(_ call: Call) -> APIReply {
        Page(call, limits: knobs.limits).reply("tags", of: tags.all) { json($0.tag, key: $0.key, call) }
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
        for id in droplets.keys { untag(Tag.Resource(kind: .droplet, id: id), key) }
        for id in images.keys { untag(Tag.Resource(kind: .image, id: id), key) }
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

    mutating func untag(_ resource: Tag.Resource, _ key: String) {
        switch resource.kind {
        case .droplet:
            droplets[resource.id]?.tags.removeAll { $0 == key }
            droplets[resource.id]?.tagsAwaited.removeAll { $0 == key }
        case .image: images[resource.id]?.tags.removeAll { $0 == key }
        }
    }
}
