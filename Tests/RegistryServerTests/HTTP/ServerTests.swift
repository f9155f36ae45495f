import Curl
import EventLog
import Listening
import Logging
import Pods
import Registry
import RegistryAPI
import RegistryServer
import ServiceLifecycle
import TestSupport
import Testing

@Suite struct ServerTests {
    @Test func `the log knows when the server could be reached`() async throws {
        try await TestServer.run { server in
            #expect(try server.registry.reader.fleet().registry.isReceiverUp)
            #expect(try await server.ask("GET", "/healthz", key: "").status == 200)
            #expect(try await server.ask("GET", "/readyz", key: "").status == 200)
            await server.shutDown()
            try await server.waitUntilNobodyIsHeard()
            let events = try server.registry.reader.events(after: EventID(0), limit: 1_000)
            #expect(events.first?.kindName == "receiver.started")
            #expect(events.last?.kindName == "receiver.stopped")
        }
    }

    @Test(arguments: ["0.0.0.0", "::", "192.0.2.1", "registry.example", "127.evil.example"])
    func `an address that others reach is refused until it is insisted on`(host: String) async throws {
        try await withTemporaryDirectory { directory in
            let registry = try Registry.open(EventLogConfiguration(directory: directory, mapSize: 64 << 20))
            var configuration = RegistryServerConfiguration()
            configuration.host = host
            let server = RegistryServer(
                registry: registry,
                reconciler: TestWindow(),
                configuration: configuration,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
            await #expect(throws: RegistryServerError.publicBind(host)) { try await server.run() }
            #expect(try registry.reader.head() == .registry)
            await registry.close()
        }
    }

    @Test func `a port that is taken is named in the error, and the log says that nobody was reached`() async throws {
        try await TestServer.run { first in
            let port = try #require(Int(first.url.split(separator: ":").last ?? ""))
            try await withTemporaryDirectory { directory in
                let registry = try Registry.open(EventLogConfiguration(directory: directory, mapSize: 64 << 20))
                var configuration = RegistryServerConfiguration()
                configuration.port = port
                let server = RegistryServer(
                    registry: registry,
                    reconciler: TestWindow(),
                    configuration: configuration,
                    logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
                )
                await #expect(throws: ListenFailure.self) { try await server.run() }
                #expect(try !registry.reader.fleet().registry.isReceiverUp)
                await registry.close()
            }
        }
    }

    @Test func `a host without an address is named in the error, and the log says that nobody was reached`()
        async throws
    {
        try await withTemporaryDirectory { directory in
            let registry = try Registry.open(EventLogConfiguration(directory: directory, mapSize: 64 << 20))
            var configuration = RegistryServerConfiguration()
            // No label is so long, so that no resolver is asked.
            configuration.host = String(repeating: "a", count: 64)
            configuration.allowsPublicBind = true
            let server = RegistryServer(
                registry: registry,
                reconciler: TestWindow(),
                configuration: configuration,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
            let failure = await #expect(throws: ListenFailure.self) { try await server.run() }
            #expect(failure?.description.hasPrefix("cannot listen on \(configuration.host):7470: ") == true)
            #expect(try !registry.reader.fleet().registry.isReceiverUp)
            await registry.close()
        }
    }

    @Test func `metrics count pods by phase and say the reconciler's mode`() async throws {
        try await TestServer.run { server in
            _ = try await server.machine(for: try await server.createPod("a"))
            try await server.createPod("b")
            let text = String(decoding: try await server.ask("GET", "/metrics").body, as: UTF8.self)
            #expect(text.contains("podledger_pods{phase=\"active\"} 1\n"))
            #expect(text.contains("podledger_pods{phase=\"pending\"} 1\n"))
            #expect(text.contains("podledger_pods_ready 1\n"))
            #expect(text.contains("podledger_reconciler_mode{mode=\"observing\"} 1\n"))
        }
    }

    @Test func `metrics count connections where they are capped`() async throws {
        var configuration = RegistryServerConfiguration()
        configuration.connectionMaximum = 8
        try await TestServer.run(configuration) { server in
            let text = String(decoding: try await server.ask("GET", "/metrics").body, as: UTF8.self)
            #expect(text.contains("podledger_connections 1\n"))
            #expect(text.contains("podledger_connections_maximum 8\n"))
            #expect(text.contains("podledger_connections_full_total 0\n"))
        }
    }

    @Test func `HEAD is GET without the body`() async throws {
        try await TestServer.run { server in
            let response = try await server.ask("HEAD", "/healthz", key: "")
            #expect(response.status == 200)
            #expect(response.body.isEmpty)
        }
    }
}

extension RecordedEvent {
    fileprivate var kindName: String? {
        guard case .event(let event, _) = content else { return nil }
        return StoredEvent(event).kind.description
    }
}
