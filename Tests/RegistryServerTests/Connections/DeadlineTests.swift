import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1
import Testing

@testable import RegistryServer

@Suite struct DeadlineTests {
    private let post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n"
    private let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test(arguments: ["", "GET / HTTP/1.1\r\n"])
    func `a head that does not come whole ends its connection, however it drips`(beginning: String) throws {
        let channel = try Self.connection()
        try channel.receive(beginning)
        for _ in 1...9 {
            channel.pass(.seconds(1))
            try channel.receive(beginning.isEmpty ? "" : "X: y\r\n")
        }
        #expect(channel.isActive)
        channel.pass(.seconds(1))
        #expect(!channel.isActive)
        #expect(try channel.sent == "")
    }

    @Test func `a body that drips is told so, and ends its connection`() throws {
        let channel = try Self.connection()
        try channel.receive(post)
        for _ in 1...29 {
            try channel.receive("a")
            channel.pass(.seconds(1))
        }
        #expect(channel.isActive)
        channel.pass(.seconds(1))
        #expect(!channel.isActive)
        let sent = try channel.sent
        #expect(sent.hasPrefix("HTTP/1.1 408 "))
        #expect(sent.contains("within 30.0 seconds"))
    }

    @Test func `an answer may take as long as it does`() throws {
        let channel = try Self.connection()
        try channel.receive(get)
        channel.pass(.hours(1))
        try channel.send(.head(HTTPResponse(status: .ok)))
        channel.pass(.hours(1))
        #expect(channel.isActive)
    }

    @Test func `the next request has time from its first byte on`() throws {
        let channel = try Self.connection()
        try channel.receive(get)
        try channel.answer(.ok)
        channel.pass(.hours(1))
        try channel.receive("G")
        channel.pass(.seconds(9))
        #expect(channel.isActive)
        channel.pass(.seconds(1))
        #expect(!channel.isActive)
    }

    @Test func `a request that follows before the answer has time from the answer on`() throws {
        let channel = try Self.connection()
        try channel.receive(get + post)
        channel.pass(.hours(1))
        #expect(channel.isActive)
        try channel.answer(.ok)
        channel.pass(.seconds(30))
        #expect(!channel.isActive)
    }

    @Test func `a body that nobody waited for is given up in silence`() throws {
        let channel = try Self.connection()
        try channel.receive(post)
        try channel.answer(.contentTooLarge)
        channel.pass(.seconds(30))
        #expect(!channel.isActive)
        #expect(try !channel.sent.contains("408"))
    }

    @Test func `what is not answered soon after the server ends is cut`() throws {
        let channel = try Self.connection()
        try channel.receive(get)
        channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        channel.pass(.seconds(9))
        #expect(channel.isActive)
        channel.pass(.seconds(1))
        #expect(!channel.isActive)
    }

    private static func connection() throws -> EmbeddedChannel {
        let channel = EmbeddedChannel()
        let pipeline = channel.pipeline.syncOperations
        try pipeline.configureHTTPServerPipeline(withPipeliningAssistance: false, withErrorHandling: false)
        try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: false))
        try pipeline.addHandler(DeadlineHandler(ConnectionTimes()))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 7470)).wait()
        return channel
    }
}

extension EmbeddedChannel {
    fileprivate func receive(_ text: String) throws {
        guard !text.isEmpty else { return }
        try writeInbound(ByteBuffer(string: text))
    }

    fileprivate func send(_ part: HTTPResponsePart) throws {
        try writeOutbound(part)
    }

    fileprivate func answer(_ status: HTTPResponse.Status) throws {
        try send(.head(HTTPResponse(status: status, headerFields: [.contentLength: "0"])))
        try send(.end(nil))
    }

    fileprivate func pass(_ time: TimeAmount) {
        embeddedEventLoop.advanceTime(by: time)
    }

    /// All that has left since this was last asked.
    fileprivate var sent: String {
        get throws {
            var text = ""
            while let buffer = try readOutbound(as: ByteBuffer.self) { text += String(buffer: buffer) }
            return text
        }
    }
}
