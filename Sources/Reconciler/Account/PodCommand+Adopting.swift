package import Pods

extension PodCommand {
    /// Makes a pod of a droplet as it is: of what it is made of, and with its tags.
    ///
    /// Returns `nil` unless it is `isPlain`.
    package init?(adopting droplet: Sighting, as id: PodID) {
        guard droplet.isPlain, let build = droplet.build else { return nil }
        let own = Marker(droplet.name).map { Marker.tag(ofRegistry: $0.registry) }
        let tags = (droplet.tags ?? []).compactMap(Tag.init).filter { $0.rawValue != own }
        let pod = NewPod(
            id: id,
            image: build.image,
            template: nil,
            tags: Set(tags),
            attributes: [.region: .string(build.region), .size: .string(build.size)]
        )
        let specification = DropletSpecification(
            region: build.region,
            size: build.size,
            image: build.image,
            name: droplet.name
        )
        self = .adopt(pod, dropletID: droplet.dropletID, specification)
    }
}

extension Sighting {
    /// Whether a pod can say all of it: what it is made of and every tag are seen, and a pod may have those.
    ///
    /// Else the pod would want less than there is, and tags would be taken off the droplet.
    package var isPlain: Bool {
        guard build != nil, let tags, status != .new else { return false }
        return tags.allSatisfy { Tag($0) != nil }
    }
}

extension Marker {
    /// On every droplet of a registry, for people's eyes; nothing is ever decided by it.
    static func tag(ofRegistry registry: String) -> String {
        "podledger:\(registry)"
    }
}
