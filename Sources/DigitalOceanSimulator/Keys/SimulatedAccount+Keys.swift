extension SimulatedAccount {
    func listKeys(_ call: Call) -> APIReply {
        let sorted = keys.values.sorted { $0.id < $1.id }
        return Page(call, limits: knobs.limits).reply("ssh_keys", of: sorted, as: \.json)
    }

    func readKey(_ call: Call) throws(APIRefusal) -> APIReply {
        APIReply(["ssh_key": try key(call).json])
    }

    mutating func createKey(_ call: Call) throws(APIRefusal) -> APIReply {
        let body = try call.object()
        guard let name = body["name"]?.string, !name.isEmpty else { throw .keyName }
        guard let publicKey = body["public_key"]?.string, let fingerprint = Key.fingerprint(of: publicKey) else {
            throw .keyInvalid
        }
        guard !keys.values.contains(where: { $0.fingerprint == fingerprint }) else { throw .keyInUse }
        let key = Key(id: identifiers.nextKey(), fingerprint: fingerprint, publicKey: publicKey, name: name)
        keys[key.id] = key
        return APIReply(status: 201, ["ssh_key": key.json])
    }

    mutating func renameKey(_ call: Call) throws(APIRefusal) -> APIReply {
        var key = try key(call)
        guard let name = try call.object()["name"]?.string, !name.isEmpty else { throw .keyName }
        key.name = name
        keys[key.id] = key
        return APIReply(["ssh_key": key.json])
    }

    mutating func deleteKey(_ call: Call) throws(APIRefusal) -> APIReply {
        keys[try key(call).id] = nil
        return .noContent
    }

    private func key(_ call: Call) throws(APIRefusal) -> Key {
        guard let key = keys.values.first(where: { $0.answers(to: call.parameters[0]) }) else { throw .notFound }
        return key
    }
}

extension APIRefusal {
    fileprivate static let keyName = unprocessable("Name can't be blank")
    fileprivate static let keyInvalid = unprocessable("Key invalid, key should be of the format `type key [comment]`")
    fileprivate static let keyInUse = unprocessable("SSH Key is already in use on your account")
}
