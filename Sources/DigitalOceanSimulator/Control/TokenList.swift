/// Which tokens are taken from now on, each with its scopes or `null` for all of them; without a list, any token is.
struct TokenList: Codable {
    let tokens: [String: Set<String>?]?

    var credentials: Credentials {
        tokens.map(Credentials.scopes) ?? .any
    }
}
