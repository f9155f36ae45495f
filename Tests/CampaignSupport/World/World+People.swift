internal import DigitalOceanSimulator
internal import Pods
internal import PodsTestSupport
internal import Reconciler
internal import Registry

extension World {
    private static let help = Author(actor: "ann")

    /// Does what the workload says; people wait while the server is down, and what it refuses they let be.
    mutating func perform(_ deed: Deed) async throws {
        guard let registry = process?.registry else { return }
        switch deed {
        case .ask(let command): try await ask(command, registry)
        case .pause: try await registry.execute(.pauseReconciler(reason: "tea"), by: Self.help)
        case .resume: try await resume("back", registry)
        case .restartServer: try await crash(landing: { _ in nil })
        case .deleteByHand(let pod): if let droplet = serving(pod) { removeByHand(droplet) }
        case .changeByHand(let pod, let change):
            if let droplet = serving(pod) { _ = account.change(droplet, change, at: now) }
        case .breakDown(let pod): breakDown(pod)
        case .silence(let pod, let milliseconds): silence(pod, for: milliseconds)
        }
        lastStir = now
    }

    /// Lifts what the newest fleet says, as somebody does who has just read it.
    private func resume(_ reason: String, _ registry: Registry) async throws {
        let state = try registry.reader.withFleet { $0.registry }
        try await registry.execute(.resumeReconciler(reason: reason).informed(of: state), by: Self.help)
    }

    private func ask(_ command: PodCommand, _ registry: Registry) async throws {
        do throws(RegistryError) {
            try await registry.execute(command, by: Self.help)
        } catch {
            guard case .refused = error else { throw error }
        }
    }

    /// Whether all is as it should be and has been for a while; if not, people lift what stands in the way.
    mutating func isOver() async throws -> Bool {
        guard script.isDone, process != nil, now - lastStir > quietDuration else { return false }
        if try await lendHand() { return false }
        return verdict().isEmpty
    }

    /// Where something is still wanted, the reconciler may be waiting for its budget of an hour.
    private var quietDuration: Int64 {
        let isDone = fleet.pods.values.allSatisfy { $0.isRetired || fleet.isReady($0) }
        return isDone ? 600_000 : 5_400_000
    }

    /// Lifts holds, changes pods that cannot be made as they are, and lets those be tried again that failed too often.
    private mutating func lendHand() async throws -> Bool {
        guard let process else { return false }
        let registry = process.registry
        let conditions = process.machine.plan.conditions
        if fleet.registry.hold != nil || fleet.registry.pause != nil {
            try await resume("looked at it", registry)
        } else if case let failing = conditions.filter({ $0.value.name == .failing }).keys, !failing.isEmpty {
            for pod in failing.compactMap({ fleet.pods[$0]?.id }) { witness.retrials[pod, default: 0] += 1 }
            try await registry.execute(.pauseReconciler(reason: "looking at it"), by: Self.help)
            try await resume("looked at it", registry)
        } else {
            let invalid = conditions.filter { $0.value.name == .invalid }.keys.sorted()
            guard !invalid.isEmpty else { return false }
            for pod in invalid.compactMap({ fleet.pods[$0]?.id }) {
                try await ask(.set(pod, "note", .int(now)), registry)
            }
        }
        lastStir = now
        return true
    }
}
