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
        try await turnReconciler("pause", reason)
    }

    package func resumeReconciler(reason: String?) async throws(RegistryClientError) -> ReceiptResource {
        try await turnReconciler("resume", reason)
    }

    private func turnReconciler(_ verb: String, _ reason: String?) async throws(RegistryClientError) -> ReceiptResource
    {
        let call = Call.change("POST", "reconciler", verb)
        return try await send(try call.with(ReasonRequest(reason: reason)), for: ReceiptResource.self)
    }
}
