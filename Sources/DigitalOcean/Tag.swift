/// A tag; case does not tell two apart, and the first spelling ever used stays.
package struct Tag: Hashable, Sendable, Decodable {
    package let name: String
}

extension DigitalOceanClient {
    /// Makes a tag, or finds it: the answer holds the spelling to use in `tag` and `untag`.
    package func createTag(_ name: String) async throws(APIFailure) -> Tag {
        let request = try APIRequest.post("tags", body: ["name": try checked(name)])
        return try await read(request, as: TagReply.self).tag
    }

    /// Puts a tag, which must exist, on a droplet.
    package func tag(_ name: String, droplet id: Int64) async throws(APIFailure) {
        let request = try APIRequest.post("tags", try checked(name), "resources", body: TaggedResources(id))
        _ = try await answer(to: request)
    }

    /// Takes a tag off one droplet; the droplet stays.
    package func untag(_ name: String, droplet id: Int64) async throws(APIFailure) {
        let request = try APIRequest.delete("tags", try checked(name), "resources", body: TaggedResources(id))
        _ = try await answer(to: request)
    }

    private func checked(_ name: String) throws(APIFailure) -> String {
        guard isTag(name) else { throw .invalid("a tag takes letters, digits, and _ - : only") }
        return name
    }
}

private struct TagReply: Decodable {
    let tag: Tag
}

/// The body of tagging and untagging, which wants ids as text.
private struct TaggedResources: Encodable {
    struct Resource: Encodable {
        private enum CodingKeys: String, CodingKey {
            case id = "resource_id"
            case type = "resource_type"
        }

        let id: String
        let type = "droplet"
    }

    let resources: [Resource]

    init(_ id: Int64) {
        resources = [Resource(id: String(id))]
    }
}
