internal import Hummingbird
internal import Pods
internal import Reconciler
internal import Registry
internal import RegistryAPI

/// What the reconciler means to do, and whether it may.
struct ReconcilerRoutes: Sendable {
    let registry: Registry
    let answers: Answers

    func add(to table: inout RouteTable) {
        table.on(.get, "/v1/plan", for: .role(.viewer)) { inquiry in
            _ = try inquiry.query()
            return try .json(try await answers.ask { fleet, plan in PlanResource(plan, in: fleet) })
        }
        table.on(.get, "/v1/reconciler", for: .role(.viewer)) { inquiry in
            _ = try inquiry.query()
            let warnings = LogWarning.all(in: try registry.metrics()).map(\.description)
            return try .json(
                try await answers.ask { fleet, plan in ReconcilerStatus(plan, in: fleet, warnings: warnings) }
            )
        }
        table.on(.post, "/v1/reconciler/pause", for: .role(.operator)) { inquiry in
            try await turn(inquiry, "paused") { .pauseReconciler(reason: $0.text) }
        }
        table.on(.post, "/v1/reconciler/resume", for: .role(.operator)) { inquiry in
            try await turn(inquiry, "resumed") { .resumeReconciler(reason: $0.text) }
        }
    }

    private func turn(
        _ inquiry: Inquiry,
        _ verb: String,
        _ command: (Reason) -> RegistryCommand
    ) async throws -> Response {
        _ = try inquiry.query()
        let request = try inquiry.content(ReasonRequest.self)
        let reason = try Reason(request.reason, otherwise: "\(verb) by \(inquiry.caller.actor)")
        let author = inquiry.author(try inquiry.headers())
        let outcome = try await registry.execute(command(reason), by: author)
        let head = try registry.reader.head()
        return try .json(ReceiptResource(position: head.rawValue, isChanged: outcome.eventCount > 0))
    }
}
