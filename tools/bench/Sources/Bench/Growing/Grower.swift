import EventLog
import Pods
import Registry

/// Appends what a drill says, each step in a transaction of its own at its own time, as a fleet's steps come.
struct Grower {
    let directory: String
    let eventCount: Int
    let isBeatsOnly: Bool

    /// 2026-01-01, in Unix milliseconds.
    private static let start: Int64 = 1_767_225_600_000

    func grow(onProgress: (Int) -> Void) async throws {
        let clock = SettableClock(milliseconds: Self.start)
        let configuration = EventLogConfiguration(directory: directory, clock: { clock.now })
        let registry = try Registry.open(configuration)
        let pods = try await TestPod.populate(registry)
        var head = Int(try registry.reader.head().rawValue)
        var drill = Drill(podCount: pods.count, start: Self.start + 60_000, isBeatsOnly: isBeatsOnly)
        while head < eventCount {
            // Two of the drill's changes can meet in a step that changes nothing, so the log says how far it is.
            for timed in drill.next() where head < eventCount {
                clock.set(timed.time)
                let outcome = try await carryOut(timed.step, pods, registry)
                head = max(head, Int(outcome.first.rawValue))
            }
            onProgress(head)
        }
        await registry.close()
    }

    private func carryOut(_ step: Drill.Step, _ pods: [TestPod], _ registry: Registry) async throws -> Outcome {
        switch step {
        case .beat(let pod): try await registry.beat(from: pods[pod].machine)
        case .tag(let pod, let tag): try await registry.execute(.tag(pods[pod].id, tag), by: TestPod.author)
        case .untag(let pod, let tag): try await registry.execute(.untag(pods[pod].id, tag), by: TestPod.author)
        case .set(let pod, let key, let value):
            try await registry.execute(.set(pods[pod].id, key, value), by: TestPod.author)
        }
    }
}
