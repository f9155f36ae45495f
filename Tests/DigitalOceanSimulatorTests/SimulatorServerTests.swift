import DigitalOceanSimulator
import FoundationEssentials
import Listening
import Logging
import NIOCore
import ServiceLifecycle
import Testing

@Suite struct SimulatorServerTests {
    @Test func `a literal request is answered as the API answers`() async throws {
        try await withSimulator { wire, _ in
            let reply = try await wire.create("web-1")

            #expect(reply.status == 202)
            #expect(reply.header("content-type") == "application/json; charset=utf-8")
            #expect(reply.header("content-length") == "\(reply.body.utf8.count)")
            #expect(reply.header("ratelimit-remaining") == "4999")
            #expect(reply.header("x-request-id")?.count == 36)
            let href = reply.json["links"]?["actions"]?.array?.first?["href"]?.string
            #expect(href?.hasPrefix("http://127.0.0.1:\(wire.port)/v2/actions/") == true)
        }
    }

    @Test func `a port that is taken is named, and what to do`() async throws {
        try await withSimulator { wire, _ in
            var configuration = SimulatorConfiguration()
            configuration.port = wire.port
            let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            let second = try SimulatorServer(configuration, logger: logger)
            let failure = await #expect(throws: ListenFailure.self) { try await second.run() }
            #expect(failure?.port == wire.port)
            #expect(
                failure?.description.hasSuffix("Address already in use; choose another address, or end who uses it")
                    == true
            )
        }
    }

    @Test func `two requests share a connection`() async throws {
        try await withSimulator { wire, _ in
            let request = "GET /v2/account HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer t\r\n"
            let text = try await wire.exchange("\(request)\r\n\(request)Connection: close\r\n\r\n")
            #expect(text.ranges(of: "HTTP/1.1 200 OK").count == 2)
        }
    }

    @Test func `a deletion is answered without a body or its length`() async throws {
        try await withSimulator { wire, simulator in
            let id = try await simulator.place(PlacedDroplet(name: "theirs"))
            let reply = try await wire.ask("DELETE", "/v2/droplets/\(id ?? 0)")
            #expect(reply.status == 204)
            #expect(reply.body.isEmpty)
            #expect(reply.header("content-length") == nil)
        }
    }

    @Test func `a body over a mebibyte is refused`() async throws {
        try await withSimulator { wire, _ in
            let reply = try await wire.ask("POST", "/v2/droplets", String(repeating: " ", count: 1 << 20 + 1))
            #expect(reply.status == 413)
        }
    }

    @Test(arguments: ["0.0.0.0", "10.0.0.1", "::", "example.com", "127.evil.example"])
    func `it does not listen where others could reach it`(host: String) {
        var configuration = SimulatorConfiguration()
        configuration.host = host
        #expect(throws: SimulatorError.notLoopback(host: host)) {
            try SimulatorServer(configuration, logger: Logger(label: "test"))
        }
    }

    @Test func `a lost reply sends not one byte although the droplet is there`() async throws {
        try await withSimulator(faults: .everyReplyLost()) { wire, simulator in
            let reply = try await wire.create("web-1")

            #expect(reply.text == "")
            #expect(try await simulator.snapshot().truth().map(\.name) == ["web-1"])
        }
    }

    @Test func `F18, a reset connection, is an error for the client and no droplet`() async throws {
        try await withSimulator(faults: FaultPlan([FaultRule(.connectionReset)])) { wire, simulator async throws in
            await #expect(throws: IOError.self) { try await wire.create("web-1") }
            #expect(try await simulator.snapshot().truth().isEmpty)
        }
    }

    @Test func `the header that confirms a danger reaches the account`() async throws {
        try await withSimulator { wire, simulator in
            let id = try await simulator.place(PlacedDroplet(name: "theirs")) ?? 0
            let target = "/v2/droplets/\(id)/destroy_with_associated_resources/dangerous"
            let request = "DELETE \(target) HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer t\r\nConnection: close\r\n"

            #expect(WireReply(try await wire.exchange("\(request)\r\n")).status == 400)
            #expect(WireReply(try await wire.exchange("\(request)X-Dangerous: true\r\n\r\n")).status == 202)
        }
    }

    @Test func `a cut reply announces more than it sends`() async throws {
        let rule = FaultRule(.replyCut(byteCount: 100), on: [.createDroplets])
        try await withSimulator(faults: FaultPlan([rule])) { wire, simulator in
            let reply = try await wire.create("web-1")

            #expect(reply.status == 202)
            #expect(reply.body.utf8.count == 100)
            #expect((reply.header("content-length").flatMap { Int($0) } ?? 0) > 1_000)
            #expect(try await simulator.snapshot().truth().count == 1)
        }
    }

    @Test func `a connection closed after a reply takes the next request with it`() async throws {
        try await withSimulator(faults: FaultPlan([FaultRule(.connectionClosedAfterReply)])) { wire, _ in
            let request = "GET /v2/account HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer t\r\n\r\n"
            let text = try await wire.exchange(request)
            #expect(text.ranges(of: "HTTP/1.1 200 OK").count == 1)
            #expect(!text.lowercased().contains("connection: close"))
        }
    }

    @Test func `a delayed reply comes when its time has come`() async throws {
        let rule = FaultRule(.executionDelayed(milliseconds: 30_000), on: [.createDroplets])
        try await withSimulator(faults: FaultPlan([rule])) { wire, simulator in
            async let late = wire.create("web-1")
            while try await simulator.snapshot().nextDue == nil { await Task.yield() }
            #expect(try await simulator.snapshot().truth().isEmpty)
            try await simulator.jump(milliseconds: 30_000)

            #expect(try await late.status == 202)
            #expect(try await late.json["droplet"]?["created_at"]?.string == "2026-09-01T00:00:30Z")
        }
    }

    @Test func `virtual time runs as many times faster as it was told`() async throws {
        try await withSimulator(speed: 100_000) { wire, simulator in
            _ = try await wire.create("web-1")
            while try await simulator.snapshot().truth().first?.status != "active" { await Task.yield() }
            #expect(try await simulator.snapshot().now >= beginning + 35_000)
        }
    }

    @Test func `a graceful shutdown does not wait for a reply that is far away`() async throws {
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        var configuration = SimulatorConfiguration()
        configuration.faults = FaultPlan([FaultRule(.replyDelayed(milliseconds: 3_600_000))])
        configuration.onReady = { port.yield($0) }
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let server = try SimulatorServer(configuration, logger: logger)
        let group = ServiceGroup(services: [server], logger: logger)
        let running = Task { try await group.run() }
        for await port in ports {
            async let late = Wire(port: port).create("web-1")
            while try await server.simulator.snapshot().truth().isEmpty { await Task.yield() }
            await group.triggerGracefulShutdown()
            #expect(try await late.text == "")
            break
        }
        try await running.value
    }
}
