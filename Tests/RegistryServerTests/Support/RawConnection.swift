import NIOCore
import NIOPosix

/// A client that sends what it likes.
struct RawConnection {
    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>

    /// All that has come so far.
    private(set) var received = ""

    static func run(to server: TestServer, _ body: (inout RawConnection) async throws -> Void) async throws {
        let port = Int(server.url.split(separator: ":").last ?? "") ?? 0
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        try await channel.executeThenClose { inbound, outbound in
            var connection = RawConnection(inbound: inbound.makeAsyncIterator(), outbound: outbound)
            try await body(&connection)
        }
    }

    func send(_ text: String) async throws {
        try await outbound.write(ByteBuffer(string: text))
    }

    /// Sends the head of a request that announces a body, by its length unless the fields say otherwise.
    func sendHead(_ path: String, key: String, fields: [String]) async throws {
        let lines = ["POST \(path) HTTP/1.1", "Host: a", "Authorization: Bearer \(key)"] + fields
        try await send(lines.joined(separator: "\r\n") + "\r\n\r\n")
    }

    /// Reads until the text has come, or nothing more does.
    mutating func wait(for text: String) async throws {
        while !received.contains(text), try await isReading() {}
    }

    mutating func waitForEnd() async throws {
        while try await isReading() {}
    }

    /// Whether more has come; `false` at the end.
    private mutating func isReading() async throws -> Bool {
        guard let bytes = try await inbound.next(isolation: #isolation) else { return false }
        received += String(buffer: bytes)
        return true
    }
}
