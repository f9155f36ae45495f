import EventLog
import Foundation
import Registry
import RegistryServer
import Synchronization
import TestSupport
import Testing

@Suite struct LogWatchTests {
    @Test func `a warning is said once when it begins, and once when it is over`() async throws {
        let disk = TestDisk()
        try await withTemporaryDirectory { directory in
            var configuration = EventLogConfiguration(directory: directory, mapSize: 64 << 20)
            configuration.freeDiskBytes = { _ in disk.free }
            let lines = try await watch(
                configuration,
                [
                    { disk.leave(100 << 20) }, { disk.leave(90 << 20) }, { disk.leave(1 << 20) },
                    { disk.leave(80 << 20) }, { disk.leave(1 << 40) },
                ]
            )
            #expect(
                lines.map { $0.prefix { $0 != "," } } == [
                    "warning: the disk under the log has 100 MiB left",
                    "warning: the disk under the log has 1024 KiB left",
                    "warning: the disk under the log has 80 MiB left",
                    "notice: no longer: the disk under the log has 80 MiB left",
                ]
            )
        }
    }

    @Test func `a directory that others may write to is said at once`() async throws {
        try await withTemporaryDirectory { directory in
            try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: directory)
            let lines = try await watch(EventLogConfiguration(directory: directory, mapSize: 64 << 20), [{}, {}])
            #expect(lines.count == 1)
            #expect(lines.first?.hasPrefix("warning: other users may write to") == true)
        }
    }

    @Test func `a clock that was ahead is said until time has caught up`() async throws {
        try await withTemporaryDirectory { directory in
            let wall = Mutex<Int64>(10_000_000)
            var configuration = EventLogConfiguration(directory: directory, mapSize: 64 << 20)
            configuration.clock = LogClock { wall.withLock { $0 } }
            let lines = try await watch(
                configuration,
                [{ wall.withLock { $0 = 9_000_000 } }, { wall.withLock { $0 = 11_000_000 } }]
            )
            #expect(
                lines.map { $0.prefix { $0 != ";" } } == [
                    "warning: the log's newest times are 1000 seconds ahead of this machine's clock",
                    "notice: no longer: the log's newest times are 1000 seconds ahead of this machine's clock",
                ]
            )
        }
    }

    /// Lets the service look once before each step and once after the last, and returns what it logged.
    private func watch(
        _ configuration: EventLogConfiguration,
        _ steps: [@Sendable () -> Void]
    ) async throws -> [String] {
        let registry = try Registry.open(configuration)
        let lines = LogLines()
        try await LogWatch(registry: registry, clock: PlannedClock(steps), logger: lines.logger).run()
        await registry.close()
        return lines.all
    }
}
