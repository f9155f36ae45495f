/// A route's method and path, with its placeholders.
struct RoutePattern {
    private let route: Route
    private let method: Substring
    private let parts: [Substring]

    private init(_ route: Route) {
        let halves = route.rawValue.split(separator: " ")
        self.route = route
        method = halves[0]
        parts = halves[1].split(separator: "/")
    }

    /// The values of the placeholders, or `nil` for another path of the same length.
    private func parameters(in path: [String]) -> [String]? {
        var values: [String] = []
        for (part, value) in zip(parts, path) {
            if part.hasPrefix("{") { values.append(value) } else if part != value { return nil }
        }
        return values
    }

    private static let byShape = Dictionary(grouping: Route.allCases.map(RoutePattern.init)) {
        Shape(method: String($0.method), length: $0.parts.count)
    }

    private struct Shape: Hashable {
        let method: String
        let length: Int
    }
}

extension Route {
    /// The route of that method and path, with the values of its placeholders.
    static func of(_ request: APIRequest) -> (route: Route, parameters: [String])? {
        RoutePattern.match(request)
    }
}

extension RoutePattern {
    fileprivate static func match(_ request: APIRequest) -> (route: Route, parameters: [String])? {
        let path = request.path
        for pattern in byShape[Shape(method: request.method, length: path.count), default: []] {
            if let parameters = pattern.parameters(in: path) { return (pattern.route, parameters) }
        }
        return nil
    }
}
