/// A token that stood where logs, proxies and machines read it.
package struct TokenLeak: Hashable, Sendable, Codable {
    package enum Place: String, Hashable, Sendable, Codable {
        case target
        case body
    }

    package let at: Int64
    package let route: String
    package let place: Place
}

extension TokenLeak {
    /// The request's own token in its target or its body; `nil` when it is in neither.
    init?(_ request: APIRequest, _ route: Route?, at now: Int64) {
        guard let token = request.token, token.utf8.count >= 8 else { return nil }
        if request.target.contains(token) {
            place = .target
        } else if String(decoding: request.body, as: UTF8.self).contains(token) {
            place = .body
        } else {
            return nil
        }
        at = now
        self.route = route?.rawValue ?? request.method
    }
}
