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

    /// Takes these tokens only, each for its scopes, such as `droplet:read`; `nil` for everything.
    package static func scopes(_ scopes: [String: Set<String>?]) -> Credentials {
        Credentials(scopes)
    }

    func accept(_ token: String) -> Bool {
        scopesByToken.map { $0.keys.contains(token) } ?? true
    }

    /// What a token that is taken may do; `nil` for everything.
    func scopes(of token: String) -> Set<String>? {
        scopesByToken?[token] ?? nil
    }
}
