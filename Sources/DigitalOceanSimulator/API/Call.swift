/// A request on its way through the account.
struct Call {
    let request: APIRequest
    let route: Route
    let parameters: [String]
    let now: Int64
    /// What the token may do; `nil` for everything.
    let scopes: Set<String>?
    /// What a fault has in store for the thing asked for.
    let fate: Fault?

    /// A placeholder of the path as a number; what is not one names nothing.
    func identifier(at index: Int = 0) throws(APIRefusal) -> Int {
        guard parameters.indices.contains(index), let number = Int(parameters[index]) else { throw .notFound }
        return number
    }

    /// The body as an object.
    func object() throws(APIRefusal) -> JSON {
        guard let json = JSON(parsing: request.body), case .object = json else { throw .unreadableBody }
        return json
    }

    func allows(_ scope: String) -> Bool {
        scopes?.contains(scope) ?? true
    }

    func need(_ scope: String) throws(APIRefusal) {
        guard allows(scope) else { throw .forbidden }
    }

    func link(to path: String) -> String {
        "http://\(request.host)/v2/\(path)"
    }
}
