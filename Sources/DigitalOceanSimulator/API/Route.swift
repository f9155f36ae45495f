/// What can be asked of the API; the raw value is also how a fault rule names it.
package enum Route: String, CaseIterable, Hashable, Sendable, Codable {
    case createDroplets = "POST /v2/droplets"
    case listDroplets = "GET /v2/droplets"
    case deleteDropletsByTag = "DELETE /v2/droplets"
    case readDroplet = "GET /v2/droplets/{id}"
    case deleteDroplet = "DELETE /v2/droplets/{id}"
    case startActionsByTag = "POST /v2/droplets/actions"
    case startAction = "POST /v2/droplets/{id}/actions"
    case listDropletActions = "GET /v2/droplets/{id}/actions"
    case readDropletAction = "GET /v2/droplets/{id}/actions/{action}"
    case listDropletSnapshots = "GET /v2/droplets/{id}/snapshots"
    case listActions = "GET /v2/actions"
    case readAction = "GET /v2/actions/{id}"
    case createTag = "POST /v2/tags"
    case listTags = "GET /v2/tags"
    case readTag = "GET /v2/tags/{name}"
    case deleteTag = "DELETE /v2/tags/{name}"
    case tagResources = "POST /v2/tags/{name}/resources"
    case untagResources = "DELETE /v2/tags/{name}/resources"
    case readAccount = "GET /v2/account"
    case listKeys = "GET /v2/account/keys"
    case createKey = "POST /v2/account/keys"
    case readKey = "GET /v2/account/keys/{id}"
    case renameKey = "PUT /v2/account/keys/{id}"
    case deleteKey = "DELETE /v2/account/keys/{id}"
    case listImages = "GET /v2/images"
    case readImage = "GET /v2/images/{id}"
    case renameImage = "PUT /v2/images/{id}"
    case deleteImage = "DELETE /v2/images/{id}"
    case listRegions = "GET /v2/regions"
    case listSizes = "GET /v2/sizes"
}

extension Route {
    private struct Pattern {
        let route: Route
        let method: Substring
        let parts: [Substring]

        init(_ route: Route) {
            let halves = route.rawValue.split(separator: " ")
            self.route = route
            method = halves[0]
            parts = halves[1].split(separator: "/")
        }

        /// The values of the pattern's placeholders, or `nil` for another path.
        func parameters(in path: [String]) -> [String]? {
            guard parts.count == path.count else { return nil }
            var values: [String] = []
            for (part, value) in zip(parts, path) {
                if part.hasPrefix("{") { values.append(value) } else if part != value { return nil }
            }
            return values
        }
    }

    private static let patterns = allCases.map(Pattern.init)

    /// The first route of that method and path, with the values of its placeholders.
    static func of(_ request: APIRequest) -> (route: Route, parameters: [String])? {
        let path = request.path
        for pattern in patterns where pattern.method == request.method {
            if let parameters = pattern.parameters(in: path) { return (pattern.route, parameters) }
        }
        return nil
    }
}
