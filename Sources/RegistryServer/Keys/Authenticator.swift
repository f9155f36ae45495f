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
        guard let text = Self.key(in: authorization), let key = try reader.withFleet({ $0.keys[text.event] }),
            let standing = key.standing(withSecretHash: text.secret.hash)
        else { throw Rejection(.unauthorized, "this key is not valid; ask an admin for a new one") }
        if let refusal = refusal(of: key) { throw try rejection(refusal) }
        return Caller(key: key.id, standing: standing)
    }

    /// The scheme's name is the same in capitals.
    private static func key(in authorization: String) -> APIKeyText? {
        let words = authorization.split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bearer" else { return nil }
        return APIKeyText(words[1])
    }

    /// What has become of a key is told nobody but who has it; a machine's token may be over, and its enrolment repeated.
    private func refusal(of key: APIKey) -> Refusal? {
        if key.isRevoked { return .keyRevoked(key.id) }
        return key.grant.machine == nil && key.isOver(at: clock()) ? .keyExpired(key.id) : nil
    }

    /// Where there is nobody left to ask, it says what helps.
    private func rejection(_ refusal: Refusal) throws -> Rejection {
        var rejection = Rejection(refusal)
        let now = clock()
        guard try !reader.withFleet({ $0.keys.values.contains { $0.isGoodForAdmin(at: now) } }) else {
            return rejection
        }
        rejection.problem.detail? +=
            "; no admin has a good one, so restart the server, which puts one into its admin.key"
        return rejection
    }
}

extension APIKey {
    /// Takes as long for a wrong hash as for a right one.
    fileprivate func standing(withSecretHash hash: [UInt8]) -> Caller.Standing? {
        guard let machine = grant.machine else {
            guard hash.isEqualInConstantTime(to: grant.secretHash), grant.role != .pod else { return nil }
            return .person(grant.role)
        }
        if let enrolledHash, hash.isEqualInConstantTime(to: enrolledHash) { return .machine(machine) }
        return hash.isEqualInConstantTime(to: grant.secretHash) ? .token(machine) : nil
    }
}

extension [UInt8] {
    fileprivate func isEqualInConstantTime(to other: [UInt8]) -> Bool {
        guard count == other.count else { return false }
        return zip(self, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
