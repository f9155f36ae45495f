internal import Hummingbird
internal import Pods
internal import Reconciler
internal import Registry
internal import RegistryAPI

/// What is, and was, true of the pods.
struct PodRoutes: Sendable {
    let answers: Answers
    let folds: PastFolds
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
        if let past = try await answers.reader.past(query, now: clock(), folds) {
            return try .json(try choice.list(past.fleet, nil, now: past.time).get())
        }
        let now = clock()
        return try .json(try await answers.ask { fleet, plan in choice.list(fleet, plan, now: now) }.get())
    }

    private func one(_ inquiry: Inquiry) async throws -> Response {
        let (id, query) = (try inquiry.podID(), try inquiry.query("as_of"))
        let resource: PodResource
        if let past = try await answers.reader.past(query, now: clock(), folds) {
            guard let pod = past.fleet.pod(id) else { throw Rejection(.unknownPod(id)) }
            resource = PodResource(pod, in: past.fleet, at: past.time)
        } else {
            resource = try await answers.ask(about: id) { pod, fleet, plan in
                PodResource(pod, in: fleet, condition: plan.conditions[pod.row])
            }
        }
        return try .json(resource, version: resource.version)
    }

    private func history(_ inquiry: Inquiry) throws -> Response {
        let (id, query) = (try inquiry.podID(), try inquiry.query("as_of"))
        let end = try answers.reader.moment(query, "as_of", now: clock())?.position
        guard let pod = try answers.reader.withFleet({ $0.pod(id) }), pod.row <= end ?? pod.row else {
            throw Rejection(.unknownPod(id))
        }
        let events = try history(of: pod, until: end)
        let resources = try answers.reader.withFleet { fleet in events.map { EventResource($0, in: fleet) } }
        return try .json(EventList(events: resources, next: events.last?.id.rawValue ?? 0))
    }

    private func history(of pod: Pod, until end: EventID?) throws -> [RecordedEvent] {
        try answers.reader.history(of: pod).filter { $0.id <= end ?? $0.id }
    }

    /// Why the pod is as it is, or was; the past has no plan.
    private func explain(_ inquiry: Inquiry) async throws -> Response {
        let (id, query) = (try inquiry.podID(), try inquiry.query("as_of"))
        let answer: ExplainResource
        if let past = try await answers.reader.past(query, now: clock(), folds) {
            guard let pod = past.fleet.pod(id) else { throw Rejection(.unknownPod(id)) }
            let history = try history(of: pod, until: past.fleet.head)
            answer = ExplainResource(pod, in: past.fleet, history, condition: nil, at: past.time)
        } else {
            let pod = try await answers.ask(about: id) { pod, _, _ in pod }
            let history = try history(of: pod, until: nil)
            answer = try await answers.ask(about: id) { pod, fleet, plan in
                ExplainResource(pod, in: fleet, history, condition: plan.conditions[pod.row])
            }
        }
        return try .json(answer, version: answer.pod.version)
    }
}
