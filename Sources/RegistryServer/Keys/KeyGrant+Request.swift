internal import Pods
internal import RegistryAPI

extension KeyGrant {
    /// What somebody asks for, or what is wrong with it.
    init(_ request: IssueKeyRequest, now: Int64) throws(Rejection) {
        guard let role = Role(rawValue: request.role), role != .pod else {
            throw .invalid("at role: '\(request.role)' is no role of people, which are viewer, operator and admin")
        }
        let end = try EndTime(request.expires, seconds: request.expiresIn, names: .key, now: now)
        self.init(
            role: role,
            secretHash: try Inquiry.secretHash(request.secretHash),
            label: request.label,
            expires: end.time
        )
    }
}
