internal import DigitalOceanSimulator
internal import Pods
internal import PodsTestSupport
internal import Reconciler
internal import Registry

extension World {
    private static let help = Author(actor: "ann")

    /// Does what the workload says; while the server is down people try again, and what it refuses they let be.
    mutating func perform(_ deed: Deed) async throws {
        guard let registry = process?.registry else {
            let part = Workload.Part(moment: .after(0), deed: deed)
            return timetable.add(.deed(part), at: now + 1_000)
        }
        switch deed {
        case .ask(let command): try await ask(command, registry)
        case .pause: try await registry.execute(.pauseReconciler(reason: "tea"), by: Self.help)
        case .resume: try await registry.execute(.resumeReconciler(reason: "back"), by: Self.help)
        case .restartServer: try await crash(landing: { _ in nil })
        case .deleteByHand(let pod): if let droplet = serving(pod) { removeByHand(droplet) }
        case .changeByHand(let pod, let change):
            if let droplet = serving(pod) { _ = account.change(droplet, change, at: now) }
        case .breakDown(let pod): breakDown(pod)
        case .silence(let pod, let milliseconds): silence(pod, for: milliseconds)
        }
        lastStir = now
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
        let quiet: Int64 = 600_000
        guard script.isDone, process != nil, !timetable.hasDeeds, now - lastStir > quiet else { return false }
        if try await lendHand() { return false }
        return verdict().isEmpty
    }

    /// Lifts holds, and changes pods that the reconciler has given up.
    private mutating func lendHand() async throws -> Bool {
        guard let process else { return false }
        if fleet.registry.hold != nil || fleet.registry.pause != nil {
            try await process.registry.execute(.resumeReconciler(reason: "looked at it"), by: Self.help)
            lastStir = now
            return true
        }
        let invalid = process.machine.plan.conditions.filter { $0.value.name == .invalid }
        for pod in invalid.keys.sorted().compactMap({ fleet.pods[$0]?.id }) {
            try await ask(.set(pod, "note", .int(now)), process.registry)
        }
        if !invalid.isEmpty { lastStir = now }
        return !invalid.isEmpty
    }
}
