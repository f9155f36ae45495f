import EventLog
import Pods
import Registry

/// Makes a long log in a directory: the pods are a registry's own work, what they do then is put behind that by the
/// builder that imports use, at a time of its own for each event.
///
/// A transaction and a sync for each event, as a registry would have them, take a day for ten million.
struct Grower {
    let directory: String
    let eventCount: Int
    let isBeatsOnly: Bool

    /// 2026-01-01, in Unix milliseconds.
    private static let start: Int64 = 1_767_225_600_000

    func grow(onProgress: (Int) -> Void) async throws {
        let stage = try StagedDirectory(for: directory)
        let pods = "\(stage.path)/pods"
        try await Self.makePods(pods)
        try fill(stage.path, from: try RegistryReader.open(directory: pods), onProgress)
        try Files.remove(pods)
        _ = try await Registry.rebuild(EventLogConfiguration(directory: stage.path))
        try stage.publish()
    }

    /// Makes a registry of pods whose machines run.
    private static func makePods(_ directory: String) async throws {
        let registry = try Registry.open(EventLogConfiguration(directory: directory, clock: LogClock { start }))
        _ = try await TestPod.populate(registry)
        await registry.close()
    }

    private func fill(_ directory: String, from reader: RegistryReader, _ onProgress: (Int) -> Void) throws {
        let fleet = try reader.fleet()
        let chronicle = Chronicle(try LogBuilder(directory: directory, registryID: reader.registryID), fleet)
        try chronicle.copy(reader.log)
        let pods = fleet.pods.values.sorted { $0.row < $1.row }
        var drill = Drill(podCount: pods.count, start: Self.start + 60_000, isBeatsOnly: isBeatsOnly)
        while chronicle.head < eventCount {
            // Two of the drill's changes can meet in a step that changes nothing, so the log says how far it is.
            for timed in drill.next() where chronicle.head < eventCount {
                try chronicle.append(timed, among: pods)
            }
            onProgress(chronicle.head)
        }
        try chronicle.finish()
    }
}
