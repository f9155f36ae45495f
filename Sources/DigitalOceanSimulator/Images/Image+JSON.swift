extension Image {
    /// The image inside a droplet, where its tags do not show.
    var json: JSON { json(tags: []) }

    /// Distributions, too, are of type `snapshot`.
    func json(tags: [String]) -> JSON {
        [
            "id": .integer(id),
            "name": .string(name),
            "type": .string(kind == .distribution ? Kind.snapshot.rawValue : kind.rawValue),
            "distribution": .string(distribution),
            "slug": .string(orNull: slug),
            "public": .bool(isPublic),
            "regions": .strings(regions),
            "created_at": .string(timestamp(createdAt)),
            "min_disk_size": .integer(minimumDisk),
            "size_gigabytes": .number(gigabytes),
            "description": .string(description),
            "tags": .strings(tags),
            "status": isAvailable ? "available" : "NEW",
            "error_message": "",
        ]
    }

    /// A snapshot or backup as its droplet lists it.
    var snapshotJSON: JSON {
        .object([("id", .integer(id))] + snapshotMembers + [("type", .string(kind.rawValue))])
    }

    /// A snapshot as the account lists it.
    func accountSnapshotJSON(tags: [String]) -> JSON {
        .object(
            [("id", .string(String(id)))] + snapshotMembers + [
                ("resource_id", .string(droplet.map { String($0) } ?? "")),
                ("resource_type", "droplet"),
                ("tags", .strings(tags)),
            ]
        )
    }

    private var snapshotMembers: [(name: String, value: JSON)] {
        [
            ("name", .string(name)),
            ("created_at", .string(timestamp(createdAt))),
            ("regions", .strings(regions)),
            ("min_disk_size", .integer(minimumDisk)),
            ("size_gigabytes", .number(gigabytes)),
        ]
    }
}
