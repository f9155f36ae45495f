internal import HTTPTypes
internal import Hummingbird
internal import Pods
internal import Reconciler
internal import Registry
internal import RegistryAPI

/// What routes answer with: the fleet as of now, seen together with the newest plan.
struct Answers: Sendable {
    let reader: RegistryReader
    let reconciler: any ReconcilerWindow

    /// Says what `body` makes of the fleet and the plan.
    func ask<Answer: Sendable>(_ body: @Sendable (Fleet, Plan) -> Answer) async throws -> Answer {
        let plan = await reconciler.plan()
        return try reader.withFleet { body($0, plan) }
    }

    func ask<Answer: Sendable>(
        about id: PodID,
        _ body: @Sendable (Pod, Fleet, Plan) -> Answer
    ) async throws -> Answer {
        guard let answer = try await ask({ fleet, plan in fleet.pod(id).map { body($0, fleet, plan) } }) else {
            throw Rejection(Refusal.unknownPod(id))
        }
        return answer
    }

    /// The pod after a change, and where the change stands.
    func receipt(
        _ outcome: Outcome,
        for id: PodID,
        status: HTTPResponse.Status = .ok,
        key: KeyResource? = nil
    ) async throws -> Response {
        let (pod, note) = try await ask(about: id) { pod, fleet, plan in
            (PodResource(pod, in: fleet, condition: plan.conditions[pod.row]), Self.note(on: pod, in: fleet))
        }
        let receipt = ReceiptResource(
            position: pod.position,
            version: pod.version,
            isChanged: outcome.eventCount > 0,
            pod: pod,
            key: key,
            note: note
        )
        return try .json(receipt, status: status, version: pod.version)
    }

    /// What is left for a person to do.
    private static func note(on pod: Pod, in fleet: Fleet) -> String? {
        let isKept = pod.isRetired && pod.pause != nil && pod.abandonment == nil
        guard isKept, !fleet.openAttempts(of: pod).isEmpty else { return nil }
        return "it is paused, so its machine stays, and costs money, until `podctl pod resume \(pod.id)`"
    }

    /// The pod that a command changed when it came first.
    func pod(changedBy outcome: Outcome) throws -> PodID? {
        let event = try reader.events(after: EventID(outcome.first.rawValue - 1), limit: 1).first
        guard let stream = event?.stream else { return nil }
        return try reader.withFleet { $0.pods[stream]?.id }
    }
}

extension Rejection {
    init(_ refusal: Refusal) {
        self.init(.refused(refusal))
    }
}
