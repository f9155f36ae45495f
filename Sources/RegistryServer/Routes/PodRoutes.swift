internal import Hummingbird
internal import Pods
internal import Reconciler
internal import Registry
internal import RegistryAPI

/// What is, and was, true of the pods.
struct PodRoutes: Sendable {
    let answers: Answers
    let clock: @Sendable () -> Int64

    func add(to table: inout RouteTable) {
        table.on(.get, "/v1/pods", for: .role(.viewer)) { try await list($0) }
        table.on(.get, "/v1/pods/:id", for: .role(.viewer)) { try await one($0) }
        table.on(.get, "/v1/pods/:id/history", for: .role(.viewer)) { try history($0) }
        table.on(.get, "/v1/pods/:id/explain", for: .role(.viewer)) { try await explain($0) }
    }

    private func list(_ inquiry: Inquiry) async throws -> Response {
        let query = try inquiry.query("q", "all", "as_of")
        let choice = PodChoice(selector: try Selector(terms: query.all("q")), includesRetired: try query.flag("all"))
        if let past = try past(query) { return try .json(try choice.list(past.fleet, nil, now: past.time).get()) }
        let now = clock()
        return try .json(try await answers.ask { fleet, plan in choice.list(fleet, plan, now: now) }.get())
    }

    private func one(_ inquiry: Inquiry) async throws -> Response {
        let (id, query) = (try inquiry.podID(), try inquiry.query("as_of"))
        let resource: PodResource
        if let past = try past(query) {
            guard let pod = past.fleet.pod(id) else { throw Rejection(.unknownPod(id)) }
            resource = PodResource(pod, in: past.fleet)
        } else {
            resource = try await answers.ask(about: id) { pod, fleet, plan in
                PodResource(pod, in: fleet, condition: plan.conditions[pod.row])
            }
        }
        return try .json(resource, version: resource.version)
    }

    private func history(_ inquiry: Inquiry) throws -> Response {
        let id = try inquiry.podID()
        _ = try inquiry.query()
        guard let pod = try answers.reader.withFleet({ $0.pod(id) }) else { throw Rejection(.unknownPod(id)) }
        let events = try answers.reader.history(of: pod)
        let resources = events.map { EventResource($0, pod: $0.stream == pod.row ? id : nil) }
        return try .json(EventList(events: resources, next: events.last?.id.rawValue ?? 0))
    }

    private func explain(_ inquiry: Inquiry) async throws -> Response {
        let id = try inquiry.podID()
        _ = try inquiry.query()
        let answer = try await answers.ask(about: id) { pod, fleet, plan in
            ExplainResource(pod, in: fleet, condition: plan.conditions[pod.row])
        }
        return try .json(answer, version: answer.pod.version)
    }

    /// The fleet as it was, when the query asks for another time than now.
    private func past(_ query: Query) throws -> PastFleet? {
        guard let text = try query.one("as_of") else { return nil }
        return try answers.reader.past(try AsOf(text, now: clock()), now: clock())
    }
}
