/// The account, or team, that a token acts for.
package struct Account: Hashable, Sendable, Decodable {
    package struct Team: Hashable, Sendable, Decodable {
        package let uuid: String
        package let name: String
    }

    private enum CodingKeys: String, CodingKey {
        case uuid
        case status
        case dropletLimit = "droplet_limit"
        case team
    }

    package let uuid: String

    /// `active`, `warning` or `locked`.
    package let status: String

    /// How many droplets may exist; `nil` when the token may not see it.
    package let dropletLimit: Int?
    package let team: Team?
}

extension DigitalOceanClient {
    package func account() async throws(APIFailure) -> Account {
        try await read(.read("account"), as: AccountReply.self).account
    }
}

private struct AccountReply: Decodable {
    let account: Account
}
