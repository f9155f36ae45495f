/// Which bearer tokens the account takes, and what they may do.
package struct Credentials: Hashable, Sendable, Codable {
    /// The scopes of each token taken, `nil` inside for all of them; `nil` outside takes any token for everything.
    private let scopesByToken: [String: Set<String>?]?

    private init(_ scopesByToken: [String: Set<String>?]?) {
        self.scopesByToken = scopesByToken
    }

    package static let any = Credentials(nil)

    /// Takes these tokens only, each for everything.
    package static func tokens(_ tokens: some Sequence<String>) -> Credentials {
        Credentials(Dictionary(tokens.map { ($0, nil) }) { first, _ in first })
    }

    /// Takes these tokens only, each for its scopes, such as `droplet:read`.
    package static func scopes(_ scopes: [String: Set<String>]) -> Credentials {
        Credentials(scopes.mapValues { $0 })
    }

    func accept(_ token: String) -> Bool {
        scopesByToken.map { $0.keys.contains(token) } ?? true
    }

    func allow(_ scope: String, to token: String?) -> Bool {
        guard let token, let scopes = scopesByToken?[token] ?? nil else { return true }
        return scopes.contains(scope)
    }
}
