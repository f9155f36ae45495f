extension SimulatedAccount {
    mutating func tagResources(_ call: Call) throws(APIRefusal) -> APIReply {
        let key = try tagKey(call)
        for id in try resources(call) { attach([key], to: id) }
        return .noContent
    }

    mutating func untagResources(_ call: Call) throws(APIRefusal) -> APIReply {
        let key = try tagKey(call)
        for id in try resources(call) { untag(id, key) }
        return .noContent
    }

    mutating func attach(_ keys: [String], to droplet: Int) {
        for key in keys where droplets[droplet]?.tags.contains(key) == false && tags[key] != nil {
            droplets[droplet]?.tags.append(key)
            tags.wasTagged(key, last: droplet)
        }
    }

    /// The droplets that the body lists, all of which have to be there.
    private func resources(_ call: Call) throws(APIRefusal) -> [Int] {
        guard !call.request.body.isEmpty else { throw .parameterMissing("resources") }
        guard let listed = try call.object()["resources"]?.array, !listed.isEmpty else {
            throw .parameterMissing("resources")
        }
        var found: [Int] = []
        for resource in listed {
            let id = resource["resource_id"]?.string.flatMap { Int($0) } ?? resource["resource_id"]?.integer
            guard resource["resource_type"]?.string == "droplet", let id,
                droplets[id]?.isVisible(at: call.now) == true
            else { throw .notFound }
            found.append(id)
        }
        return found
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
