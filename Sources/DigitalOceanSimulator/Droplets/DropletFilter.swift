/// Which droplets a list request wants.
struct DropletFilter {
    private let name: String?
    private let type: String?
    /// `nil` inside for a tag that does not exist, which no droplet carries.
    private let tag: String??

    init(_ request: APIRequest, tags: TagStore) throws(APIRefusal) {
        name = request.query("name")?.lowercased()
        type = request.query("type")
        tag = request.query("tag_name").map { tags.key(spelled: $0) }
        guard tag == nil || (name == nil && type == nil) else { throw .filtersCombined }
    }

    func admits(_ droplet: Droplet) -> Bool {
        if let tag { return tag.map(droplet.tags.contains) ?? false }
        if let name, droplet.name.lowercased() != name { return false }
        return admitsType(of: droplet)
    }

    /// Without a type, machines with a graphics processor stay out, unless they are asked for by name.
    private func admitsType(of droplet: Droplet) -> Bool {
        guard let type else { return name != nil || !droplet.isGPU }
        return droplet.isGPU == (type == "gpus")
    }
}
