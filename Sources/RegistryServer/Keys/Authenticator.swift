internal import APIKeys
internal import Pods
internal import Registry
internal import RegistryAPI

/// Finds out who sends a request, from the header `Authorization`.
struct Authenticator: Sendable {
    let reader: RegistryReader
    let clock: @Sendable () -> Int64

    func caller(_ authorization: String?) throws -> Caller {
        guard let authorization else {
            throw Rejection(.unauthorized, "no key came; send the header 'Authorization: Bearer pl_<id>_<secret>'")
        }
        guard let key = Self.key(in: authorization), let caller = try holder(of: key) else {
            throw Rejection(.unauthorized, "this key is not valid; ask an operator for a new one")
        }
        return caller
    }

    /// The scheme's name is the same in capitals.
    private static func key(in authorization: String) -> APIKeyText? {
        let words = authorization.split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bearer" else { return nil }
        return APIKeyText(words[1])
    }

    private func holder(of text: APIKeyText) throws -> Caller? {
        guard let key = try reader.withFleet({ $0.keys[text.event] }), !key.isRevoked else { return nil }
        let standing = key.standing(withSecretHash: text.secret.hash, now: clock())
        return standing.map { Caller(key: key.id, standing: $0) }
    }
}

extension APIKey {
    /// Takes as long for a wrong hash as for a right one.
    fileprivate func standing(withSecretHash hash: [UInt8], now: Int64) -> Caller.Standing? {
        guard let machine = grant.machine else {
            guard hash.isEqualInConstantTime(to: grant.secretHash), grant.role != .pod else { return nil }
            return isOver(now) ? nil : .person(grant.role)
        }
        if let enrolledHash, hash.isEqualInConstantTime(to: enrolledHash) { return .machine(machine) }
        return hash.isEqualInConstantTime(to: grant.secretHash) ? .token(machine) : nil
    }

    private func isOver(_ now: Int64) -> Bool {
        grant.expires.map { $0 <= now } ?? false
    }
}

extension [UInt8] {
    fileprivate func isEqualInConstantTime(to other: [UInt8]) -> Bool {
        guard count == other.count else { return false }
        return zip(self, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
