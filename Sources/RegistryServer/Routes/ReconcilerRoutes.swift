internal import Hummingbird
internal import Pods
internal import Reconciler
internal import Registry
internal import RegistryAPI

/// What the reconciler means to do, and whether it may.
struct ReconcilerRoutes: Sendable {
    let registry: Registry
    let answers: Answers
    let clock: @Sendable () -> Int64

    func add(to table: inout RouteTable) {
        table.on(.get, "/v1/plan", for: .role(.viewer)) { inquiry in
            _ = try inquiry.query()
            let now = clock()
            return try .json(try await answers.ask { fleet, plan in PlanResource(plan, in: fleet, now: now) })
        }
        table.on(.post, "/v1/plan/apply", for: .role(.operator)) { try await apply($0) }
        table.on(.get, "/v1/reconciler", for: .role(.viewer)) { inquiry in
            _ = try inquiry.query()
            let warnings = LogWarning.all(in: try registry.metrics()).map(\.description)
            let now = clock()
            return try .json(
                try await answers.ask { fleet, plan in ReconcilerStatus(plan, in: fleet, now: now, warnings: warnings) }
            )
        }
        table.on(.post, "/v1/reconciler/pause", for: .role(.operator)) { inquiry in
            let request = try inquiry.content(ReasonRequest.self)
            return try await turn(inquiry, request.reason) { reason, _ in .pauseReconciler(reason: reason.text) }
        }
        table.on(.post, "/v1/reconciler/resume", for: .role(.operator)) { inquiry in
            let request = try inquiry.content(ResumeRequest.self)
            return try await turn(inquiry, request.reason) { reason, plan in
                .resumeReconciler(reason: reason.text, halt: request.halt.map(EventID.init), accepting: plan.alarm)
            }
        }
    }

    /// Approves the plan that was read, if it is still the plan and nothing but a person's pause stands against it.
    private func apply(_ inquiry: Inquiry) async throws -> Response {
        _ = try inquiry.query()
        let request = try inquiry.content(ApplyRequest.self)
        let reason = try Reason(request.reason, by: inquiry.caller.actor)
        let author = inquiry.author(try inquiry.headers())
        let plan = await answers.reconciler.plan()
        guard case .paused = plan.mode else {
            throw Rejection(.conflict, "the reconciler is \(plan.mode); plans are applied while it is paused")
        }
        if let doubt = plan.doubt { throw Rejection(.conflict, "nothing is applied now: \(doubt)") }
        guard plan.digest == request.digest else {
            throw Rejection(.conflict, "the plan has moved on since it was read; look at it again with `podctl plan`")
        }
        guard !plan.changes.isEmpty else {
            return try receipt(note: "the plan changes nothing, so there is nothing to do")
        }
        let approval = RegistryCommand.approvePlan(
            digest: request.digest,
            changes: plan.changes.count,
            reason: reason.text
        )
        let outcome = try await registry.execute(approval, by: author)
        return try receipt(
            outcome,
            note: outcome.eventCount > 0 ? nil : "the reconciler is paused no more, and needs no approval"
        )
    }

    /// Where there was nothing to turn and it does not act all the same, the answer says why.
    private func turn(
        _ inquiry: Inquiry,
        _ reason: String?,
        _ command: (Reason, Plan) -> RegistryCommand
    ) async throws -> Response {
        _ = try inquiry.query()
        let reason = try Reason(reason, by: inquiry.caller.actor)
        let author = inquiry.author(try inquiry.headers())
        let plan = await answers.reconciler.plan()
        let outcome = try await registry.execute(command(reason, plan), by: author)
        guard outcome.eventCount == 0, case .observing = plan.mode else { return try receipt(outcome) }
        return try receipt(outcome, note: "the reconciler is \(plan.mode)")
    }

    /// Without an outcome nothing was appended.
    private func receipt(_ outcome: Outcome? = nil, note: String? = nil) throws -> Response {
        let (head, isChanged) = (try registry.reader.head(), outcome.map { $0.eventCount > 0 } ?? false)
        return try .json(ReceiptResource(position: head.rawValue, isChanged: isChanged, note: note))
    }
}
