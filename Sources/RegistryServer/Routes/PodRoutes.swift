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
        let (selector, all) = (try Selector(terms: query.all("q")), try query.flag("all"))
        let now = clock()
        let choose = { @Sendable (fleet: Fleet, plan: Plan?) in
            PodList(fleet, where: { (all || !$0.isRetired) && selector.matches($0, in: fleet, now: now) }, plan)
        }
        if let past = try past(query) { return try .json(choose(past, nil)) }
        return try .json(try await answers.ask(choose))
    }

    private func one(_ inquiry: Inquiry) async throws -> Response {
        let (id, query) = (try inquiry.podID(), try inquiry.query("as_of"))
        let resource: PodResource
        if let past = try past(query) {
            guard let pod = past.pod(id) else { throw Rejection(.unknownPod(id)) }
            resource = PodResource(pod, in: past)
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
    private func past(_ query: Query) throws -> Fleet? {
        guard let text = try query.one("as_of") else { return nil }
        return try answers.reader.fleet(try AsOf(text, now: clock()))
    }
}

extension PodList {
    fileprivate init(_ fleet: Fleet, where isWanted: (Pod) -> Bool, _ plan: Plan?) {
        let pods = fleet.pods.values.filter(isWanted).sorted { $0.id < $1.id }
        self.init(
            position: fleet.head.rawValue,
            pods: pods.map { PodResource($0, in: fleet, condition: plan?.conditions[$0.row]) }
        )
    }
}
