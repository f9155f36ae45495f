import DigitalOceanSimulator
import Logging
import NIOCore
import NIOPosix

/// Runs a simulator at a free port while `body` uses it; its time stands still but for jumps unless it has a speed.
func withSimulator(
    faults: FaultPlan = FaultPlan(),
    speed: Double = 0,
    stateFile: String? = nil,
    boot: (@Sendable (BootedMachine) async -> Void)? = nil,
    _ body: (Wire, Simulator) async throws -> Void
) async throws {
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    var configuration = SimulatorConfiguration()
    configuration.start = beginning
    configuration.faults = faults
    configuration.speed = speed
    configuration.stateFile = stateFile
    configuration.boot = boot
    configuration.onReady = { port.yield($0) }
    let server = try SimulatorServer(configuration, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    let running = Task { try await server.run() }
    for await port in ports {
        do { try await body(Wire(port: port), server.simulator) } catch {
            running.cancel()
            throw error
        }
        break
    }
    running.cancel()
    try await running.value
}

/// Literal requests to a port of this machine.
struct Wire {
    let port: Int

    /// All that comes back until the server closes the connection.
    func exchange(_ text: String) async throws -> String {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: text))
            var received = ByteBuffer()
            for try await part in inbound { received.writeImmutableBuffer(part) }
            return String(buffer: received)
        }
    }

    /// The reply to one request on a connection of its own.
    func ask(_ method: String, _ target: String, _ body: String = "") async throws -> WireReply {
        WireReply(
            try await exchange(
                """
                \(method) \(target) HTTP/1.1\r
                Host: 127.0.0.1:\(port)\r
                Authorization: Bearer dop_v1_test\r
                Content-Type: application/json\r
                Content-Length: \(body.utf8.count)\r
                Connection: close\r
                \r
                \(body)
                """
            )
        )
    }

    func create(_ name: String) async throws -> WireReply {
        try await ask("POST", "/v2/droplets", String(decoding: JSON.order(name).bytes, as: UTF8.self))
    }

    /// Lets virtual time pass.
    func pass(seconds: Int) async throws {
        _ = try await ask("POST", "/simulator/clock", #"{"milliseconds": \#(seconds * 1_000)}"#)
    }
}

/// A reply as it was read.
struct WireReply {
    let text: String
    let head: Substring
    let body: Substring

    init(_ text: String) {
        self.text = text
        let end = text.firstRange(of: "\r\n\r\n")
        head = end.map { text[..<$0.lowerBound] } ?? text[...]
        body = end.map { text[$0.upperBound...] } ?? ""
    }

    var status: Int? {
        head.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }

    var json: JSON { JSON(parsing: body.utf8) ?? .null }

    func header(_ name: String) -> String? {
        head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("\(name): ") }
            .map { String($0.dropFirst(name.count + 2)) }
    }
}
