extension SimulatedAccount {
    /// A tag with what it is on.
    func json(_ tag: Tag, key: String, _ call: Call) -> JSON {
        let droplets = droplets.values.count { $0.exists && $0.tags.contains(key) }
        let images = images.values.count { $0.tags.contains(key) }
        return [
            "name": .string(tag.name),
            "resources": .object(
                tally(droplets + images, tag.lastTagged.last, call) + [
                    ("droplets", .object(tally(droplets, tag.lastTagged.last { $0.kind == .droplet }, call))),
                    ("images", .object(tally(images, tag.lastTagged.last { $0.kind == .image }, call))),
                    ("volumes", ["count": 0]),
                    ("volume_snapshots", ["count": 0]),
                    ("databases", ["count": 0]),
                ]
            ),
        ]
    }

    private func tally(_ count: Int, _ last: Tag.Resource?, _ call: Call) -> [(name: String, value: JSON)] {
        let last = count > 0 ? last.map { call.link(to: $0.path) } : nil
        return [("count", .integer(count))] + (last.map { [("last_tagged_uri", .string($0))] } ?? [])
    }
}
