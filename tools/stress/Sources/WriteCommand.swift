internal import ArgumentParser
internal import EventLog
internal import Pods
internal import Registry

/// Writes, seals and rebuilds, with readers in this process, and verifies everything in the end.
struct WriteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "write")

    @OptionGroup var load: LoadOptions

    func run() async throws {
        var configuration = EventLogConfiguration(directory: load.directory)
        configuration.segmentsPerSeal = 1
        let registry = try Registry.open(configuration)
        let fleet = try await BusyFleet(registry)
        print("ready")
        let load = load
        async let reads = ReaderCrowd(load).read(registry.reader)
        async let rebuilds = Rebuilder(registry).run(for: load.seconds)
        let events = try await fleet.work(for: load.seconds)
        let (readCount, rebuildCount) = (try await reads, try await rebuilds)
        await registry.close()
        let reader = try RegistryReader.open(directory: load.directory)
        let report = try reader.verify()
        guard report.differences.isEmpty else {
            throw Violation(description: "the views differ from the log: \(report.differences)")
        }
        let sealed = try reader.sealed()
        print("\(events) events, \(sealed) sealed; \(rebuildCount) rebuilds; \(readCount) reads here")
        guard events > 0, sealed > .registry, rebuildCount > 0 else {
            throw Violation(description: "not everything was done while others read; give more --seconds")
        }
    }
}
