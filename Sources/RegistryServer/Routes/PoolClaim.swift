internal import Pods
internal import Registry
internal import RegistryAPI

/// A claim on any pod that is ready, unclaimed and meets the terms.
struct PoolClaim: Sendable {
    let selector: Selector
    let holder: String
    let until: Int64?
    let author: Author

    private static let attemptMaximum = 64

    /// Claims a pod that nothing has happened to since it was chosen, and chooses anew when something has.
    func carryOut(
        _ registry: Registry,
        now: @Sendable () -> Int64,
        random: @Sendable () -> UInt64
    ) async throws -> Outcome {
        if let outcome = try await registry.recall(author) { return outcome }
        for _ in 0..<Self.attemptMaximum {
            let pods = try candidates(registry.reader, now: now())
            guard !pods.isEmpty else {
                throw Rejection(.conflict, "no pod that is ready and unclaimed meets the terms; try again later")
            }
            if let outcome = try await claim(pods[Int(random() % UInt64(pods.count))], registry) { return outcome }
        }
        throw RegistryError.overloaded
    }

    private func candidates(_ reader: RegistryReader, now: Int64) throws -> [Pod] {
        try reader.withFleet { fleet in
            fleet.pods.values.filter { pod in
                pod.claim == nil && fleet.isReady(pod) && selector.matches(pod, in: fleet, now: now)
            }
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
