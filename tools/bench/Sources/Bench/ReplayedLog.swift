import EventLog
import Pods
import Registry

/// A log to be read from its first event to its last: one event in a hundred is a tag, all others are beats.
struct ReplayedLog {
    static let title = "replay into the fleet"

    let directory: String

    /// What both sides must find.
    let fold: Fold

    var path: String { "\(directory)/log.mdb" }

    /// What a whole replay finds.
    struct Fold: Hashable {
        let events: Int

        /// The times of all pods' newest beats, added up.
        let newestSum: Int
    }

    struct Mismatch: Error {}

    static func make(eventCount: Int, in directory: String) async throws -> ReplayedLog {
        let registry = try Registry.open(EventLogConfiguration(directory: directory))
        let pods = try await TestPod.populate(registry)
        let left = eventCount - Int(try registry.reader.head().rawValue)
        let (callers, tags) = (1_000, TagSupply())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for caller in 0..<callers {
                group.addTask {
                    for number in stride(from: caller, to: left, by: callers) {
                        try await append(number, of: pods[caller % pods.count], tags, to: registry)
                    }
                }
            }
            try await group.waitForAll()
        }
        let fold = Fold(try registry.reader.fleet())
        await registry.close()
        return ReplayedLog(directory: directory, fold: fold)
    }

    private static func append(
        _ number: Int,
        of pod: TestPod,
        _ tags: TagSupply,
        to registry: Registry
    ) async throws {
        if (number / TestPod.count + number % TestPod.count).isMultiple(of: 100) {
            try await registry.execute(.tag(pod.id, try tags.next()), by: TestPod.author)
        } else {
            try await registry.beat(from: pod.machine)
        }
    }

    func measure() throws -> Tally {
        let clock = ContinuousClock()
        let reader = try RegistryReader.open(directory: directory)
        let head = try reader.head()
        let start = clock.now
        let fleet = try reader.fleet(asOf: head)
        let duration = clock.now - start
        guard Fold(fleet) == fold else { throw Mismatch() }
        return Tally(events: fold.events, duration: duration)
    }
}

extension ReplayedLog.Fold {
    init(_ fleet: Fleet) {
        let times = fleet.pods.values.map { Int($0.beat?.time ?? 0) }
        self.init(events: Int(fleet.head.rawValue), newestSum: times.reduce(0, +))
    }
}
