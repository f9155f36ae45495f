/// When a fault strikes; a condition that is not given holds always.
package struct FaultRule: Hashable, Sendable, Codable {
    package var fault: Fault
    package var routes: [Route]?
    /// The `page` asked for; the first one when the request does not say.
    package var page: Int?
    /// How many matching requests pass before the first is struck.
    package var skip: Int?
    /// How many are struck at most.
    package var count: Int?
    package var probability: Double?
    /// Seeds the rule's own dice, so that other rules and requests do not change its draws.
    package var seed: UInt64?
    /// Virtual milliseconds; the window's end is outside it.
    package var from: Int64?
    package var until: Int64?
    /// The window's length from the moment the plan is laid, for those who do not know the virtual time.
    package var lastingMilliseconds: Int64?

    package init(_ fault: Fault, on routes: [Route]? = nil) {
        self.fault = fault
        self.routes = routes
    }

    func covers(_ route: Route?, _ request: APIRequest, at now: Int64) -> Bool {
        (routes.map { $0.contains { $0 == route } } ?? true)
            && page.map { $0 == Int(request.query("page") ?? "1") } ?? true
            && from.map { now >= $0 } ?? true
            && until.map { now < $0 } ?? true
    }
}
