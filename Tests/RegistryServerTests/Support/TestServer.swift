import Curl
import EventLog
import LogTestSupport
import Logging
import Pods
import Registry
import RegistryAPI
import RegistryServer
import ServiceLifecycle
import TestSupport

/// A server on a registry of its own, both gone when the test is over.
struct TestServer: Sendable {
    let registry: Registry
    let clock: HandClock
    let window: TestWindow
    let keys: TestKeys
    let directory: String
    let url: String
    let http: HTTPClient
    private let group: ServiceGroup

    static func run(
        _ given: RegistryServerConfiguration = RegistryServerConfiguration(),
        on disk: TestDisk = TestDisk(),
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
        _ body: (TestServer) async throws -> Void
    ) async throws {
        try await withTemporaryDirectory { directory in
            let clock = HandClock()
            let registry = try Registry.open(
                EventLogConfiguration(
                    directory: directory,
                    mapSize: 64 << 20,
                    freeDiskBytes: { _ in disk.free },
                    clock: LogClock { clock.now }
                )
            )
            let window = TestWindow()
            let ports = AsyncStream<Int>.makeStream()
            var configuration = given
            configuration.port = 0
            configuration.onListening = { ports.continuation.yield($0) }
            let server = RegistryServer(
                registry: registry,
                reconciler: window,
                configuration: configuration,
                logger: logger
            )
            let group = ServiceGroup(configuration: ServiceGroupConfiguration(services: [server], logger: logger))
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask {
                    defer { ports.continuation.finish() }
                    try await group.run()
                }
                if let port = await ports.stream.first(where: { _ in true }) {
                    let test = TestServer(
                        registry: registry,
                        clock: clock,
                        window: window,
                        keys: try await TestKeys(registry),
                        directory: directory,
                        url: "http://127.0.0.1:\(port)",
                        http: HTTPClient(),
                        group: group
                    )
                    try await test.finishing(body)
                }
                try await tasks.waitForAll()
            }
            await registry.close()
        }
    }

    /// Ends the server as a signal would.
    func shutDown() async {
        await group.triggerGracefulShutdown()
    }

    private func finishing(_ body: (TestServer) async throws -> Void) async throws {
        do {
            try await body(self)
        } catch {
            await http.close()
            await shutDown()
            throw error
        }
        await http.close()
        await shutDown()
    }
}
