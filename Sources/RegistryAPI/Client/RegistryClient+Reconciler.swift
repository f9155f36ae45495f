extension RegistryClient {
    package func plan() async throws(RegistryClientError) -> PlanResource {
        try await send(.get("plan"), for: PlanResource.self)
    }

    /// Lets a paused reconciler make the changes of the plan with this digest; refused when the plan has moved on.
    package func applyPlan(digest: String, reason: String?) async throws(RegistryClientError) -> ReceiptResource {
        let request = ApplyRequest(digest: digest, reason: reason)
        return try await send(try Call.change("POST", "plan", "apply").with(request), for: ReceiptResource.self)
    }

    package func reconciler() async throws(RegistryClientError) -> ReconcilerStatus {
        try await send(.get("reconciler"), for: ReconcilerStatus.self)
    }

    package func pauseReconciler(reason: String?) async throws(RegistryClientError) -> ReceiptResource {
        let call = Call.change("POST", "reconciler", "pause")
        return try await send(try call.with(ReasonRequest(reason: reason)), for: ReceiptResource.self)
    }

    /// Lifts the halt that the caller has seen, by its event; without one a pause is lifted, and a hold is not.
    package func resumeReconciler(
        lifting halt: UInt64? = nil,
        reason: String?
    ) async throws(RegistryClientError) -> ReceiptResource {
        let call = Call.change("POST", "reconciler", "resume")
        return try await send(try call.with(ResumeRequest(halt: halt, reason: reason)), for: ReceiptResource.self)
    }
}
