extension SimulatedAccount {
    mutating func tagResources(_ call: Call) throws(APIRefusal) -> APIReply {
        let key = try tagKey(call)
        for resource in try resources(call) { attach([key], to: resource) }
        return .noContent
    }

    mutating func untagResources(_ call: Call) throws(APIRefusal) -> APIReply {
        let key = try tagKey(call)
        for resource in try resources(call) { untag(resource, key) }
        return .noContent
    }

    mutating func attach(_ keys: [String], to resource: Tag.Resource) {
        for key in keys where tags[key] != nil && !has(resource, key) {
            switch resource.kind {
            case .droplet: droplets[resource.id]?.tags.append(key)
            case .image: images[resource.id]?.tags.append(key)
            }
            tags.wasPut(key, on: resource)
        }
    }

    private func has(_ resource: Tag.Resource, _ key: String) -> Bool {
        switch resource.kind {
        case .droplet: droplets[resource.id]?.tags.contains(key) ?? true
        case .image: images[resource.id]?.tags.contains(key) ?? true
        }
    }

    /// What the body lists, all of which has to be there.
    private func resources(_ call: Call) throws(APIRefusal) -> [Tag.Resource] {
        guard !call.request.body.isEmpty else { throw .parameterMissing("resources") }
        guard let listed = try call.object()["resources"]?.array, !listed.isEmpty else {
            throw .parameterMissing("resources")
        }
        var found: [Tag.Resource] = []
        for resource in listed { found.append(try self.resource(resource, at: call.now)) }
        return found
    }

    private func resource(_ json: JSON, at now: Int64) throws(APIRefusal) -> Tag.Resource {
        guard let id = json["resource_id"]?.string.flatMap({ Int($0) }) ?? json["resource_id"]?.integer,
            let kind = json["resource_type"]?.string.flatMap(Tag.Kind.init)
        else { throw .notFound }
        let isThere =
            switch kind {
            case .droplet: droplets[id]?.isVisible(at: now) == true
            case .image: images[id]?.isPublic == false
            }
        guard isThere else { throw .notFound }
        return Tag.Resource(kind: kind, id: id)
    }
}

extension APIReply {
    /// The one refusal in another shape than all others.
    static func invalidTag(_ name: String) -> APIReply {
        let problem = "Error validating resource tag: \"\(name)\" contains invalid characters"
        return APIReply(
            status: 400,
            [
                "error": .string(problem),
                "messages": nil,
                "root_causes": [.string("rpc error: code = InvalidArgument desc = \(problem)")],
            ]
        )
    }
}
