internal import NIOCore
internal import NIOPosix

/// An HTTP/1.1 server on loopback that answers by script, and misbehaves when the script says so.
package struct LoopbackServer: Sendable {
    /// Every request received so far, in the order received.
    package let journal: RequestJournal

    private let channel: any Channel

    /// Serves while `body` runs; `answer` is asked for each whole request.
    @discardableResult package static func run<Result>(
        _ answer: @escaping @Sendable (ReceivedRequest) -> Reply,
        whileRunning body: (LoopbackServer) async throws -> Result
    ) async throws -> Result {
        let server = try await start(ServerBehavior(answer: answer))
        return try await server.closing(after: body)
    }

    /// Closes every connection with a RST at its first byte, whatever that is.
    @discardableResult package static func runResetting<Result>(
        whileRunning body: (LoopbackServer) async throws -> Result
    ) async throws -> Result {
        let server = try await start(ServerBehavior(answer: nil))
        return try await server.closing(after: body)
    }

    /// Where nobody listens: a port that a server of a test never gets.
    package static let deadURL = "http://127.0.0.1:1"

    /// The server's address, without a path.
    package var url: String { "http://\(authority)" }

    /// Host and port.
    package var authority: String { "127.0.0.1:\(channel.localAddress?.port ?? 0)" }

    /// Ends early: who connects from now on is refused.
    package func stop() async throws {
        guard channel.isActive else { return }
        try await channel.close()
    }

    private static func start(_ behavior: ServerBehavior) async throws -> LoopbackServer {
        let journal = RequestJournal()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 512)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { connection in
                connection.eventLoop.makeCompletedFuture {
                    let handler = ConnectionHandler(behavior, journal, connection: journal.countConnection())
                    try connection.pipeline.syncOperations.addHandler(handler)
                }
            }
            .bind(host: "127.0.0.1", port: 0)
            .get()
        return LoopbackServer(journal: journal, channel: channel)
    }

    private func closing<Result>(after body: (LoopbackServer) async throws -> Result) async throws -> Result {
        do {
            let result = try await body(self)
            try await stop()
            return result
        } catch {
            try await stop()
            throw error
        }
    }
}

/// How connections are treated: asked for a reply to each request, or, with no `answer`, reset at the first byte.
struct ServerBehavior: Sendable {
    let answer: (@Sendable (ReceivedRequest) -> Reply)?
}
