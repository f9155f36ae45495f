extension DropletOrder {
    /// Keys by number or fingerprint, mixed as the client likes.
    static func authorizedKeys(_ body: JSON, among keys: [Int: Key]) throws(APIRefusal) -> [String] {
        var found: [String] = []
        var unknown: [String] = []
        for given in body["ssh_keys"]?.array ?? [] {
            let text = given.string ?? given.integer.map { String($0) } ?? ""
            if let key = keys.values.first(where: { $0.answers(to: text) }) {
                found.append(key.publicKey)
            } else {
                unknown.append(text)
            }
        }
        guard unknown.isEmpty else { throw .keys(unknown) }
        return found
    }

    static func tags(_ body: JSON, quirk: Quirks.InvalidTags) throws(APIRefusal) -> [String] {
        let tags = body["tags"]?.array?.compactMap(\.string) ?? []
        if let invalid = tags.first(where: { !Tag.isName($0) }) {
            guard quirk == .dropAll else { throw .unprocessable("\(invalid) is not a valid tag.") }
            return []
        }
        return tags
    }

    /// Volumes come as identifiers, or as objects from clients that never knew better.
    static func options(_ body: JSON, region: Region) throws(APIRefusal) -> Droplet.Options {
        let options = Droplet.Options(
            backups: body["backups"]?.bool == true ? try BackupPolicy(body["backup_policy"]) : nil,
            ipv6: body["ipv6"]?.bool ?? false,
            monitoring: body["monitoring"]?.bool ?? false,
            agent: body["with_droplet_agent"]?.bool ?? true,
            publicNetworking: body["public_networking"]?.bool ?? true,
            volumes: body["volumes"]?.array?.compactMap { $0.string ?? $0["id"]?.string } ?? [],
            vpc: body["vpc_uuid"]?.string ?? region.defaultVPC
        )
        guard options.publicNetworking || !options.ipv6 else { throw .ipv6WithoutPublicNetwork }
        return options
    }
}

extension Region {
    /// The network a droplet joins when it names none.
    fileprivate var defaultVPC: String {
        let digits = String(UInt32(truncatingIfNeeded: slug.utf8.reduce(0) { $0 &* 31 &+ Int($1) }), radix: 16)
        return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }
}
