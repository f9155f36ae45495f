internal import Pods
internal import Reconciler
internal import Registry
internal import RegistryAPI

/// A claim on any pod that is ready, unclaimed and meets the terms.
struct PoolClaim: Sendable {
    let selector: Selector
    let holder: String
    let until: Int64?
    let author: Author
    let reconciler: any ReconcilerWindow

    private static let attemptMaximum = 64

    /// Claims a pod that nothing has happened to since it was chosen, and chooses anew when something has.
    func carryOut(
        _ registry: Registry,
        now: @Sendable () -> Int64,
        random: @Sendable () -> UInt64
    ) async throws -> Outcome {
        if let outcome = try await registry.recall(author) { return outcome }
        for _ in 0..<Self.attemptMaximum {
            let pods = try await candidates(registry.reader, now: now()).get()
            guard !pods.isEmpty else {
                throw Rejection(.conflict, "no pod that is ready and unclaimed meets the terms; try again later")
            }
            if let outcome = try await claim(pods[Int(random() % UInt64(pods.count))], registry) { return outcome }
        }
        throw RegistryError.overloaded
    }

    private func candidates(_ reader: RegistryReader, now: Int64) async throws -> Result<[Pod], Rejection> {
        let plan = await reconciler.plan()
        return try reader.withFleet { fleet in
            if let rejection = selector.rejection(by: fleet) { return .failure(rejection) }
            return .success(
                fleet.pods.values.filter { pod in
                    pod.claim == nil && fleet.isReady(pod, plan.conditions[pod.row])
                        && selector.matches(pod, in: fleet, isReady: true, now: now)
                }
            )
        }
    }

    /// `nil` when somebody was faster.
    private func claim(_ pod: Pod, _ registry: Registry) async throws(RegistryError) -> Outcome? {
        do throws(RegistryError) {
            let command = PodCommand.claim(pod.id, holder: holder, until: until)
            return try await registry.execute(command, by: author, ifVersion: pod.version)
        } catch {
            guard error.isLostRace else { throw error }
            return nil
        }
    }
}

extension RegistryError {
    fileprivate var isLostRace: Bool {
        switch self {
        case .versionMismatch, .refused(.claimed), .refused(.retired): true
        default: false
        }
    }
}
