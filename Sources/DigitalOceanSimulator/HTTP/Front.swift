internal import Glibc
internal import HTTPTypes
internal import HummingbirdCore
internal import NIOCore
internal import ServiceLifecycle

/// Carries requests and replies between the wire and the account, faithfully or as a fault will have it.
///
/// What takes the writer is `@concurrent`, because the writer's own functions are.
struct Front {
    let simulator: Simulator

    private static let bodyByteCountMaximum = 1 << 20

    /// Throwing closes the connection at once.
    private enum Closing: Error {
        case asPlanned
        case afterTooLargeBody
    }

    @concurrent
    func respond(to request: Request, with writer: consuming ResponseWriter, on channel: any Channel) async throws {
        guard let body = try await body(of: request) else {
            try await write(APIReply(status: 413), writer)
            throw Closing.afterTooLargeBody
        }
        let apiRequest = APIRequest(
            request.method.rawValue,
            request.head.path ?? "/",
            host: request.head.authority ?? "127.0.0.1",
            authorization: request.headers[.authorization],
            dangerous: HTTPField.Name("X-Dangerous").flatMap { request.headers[$0] },
            body: body
        )
        let simulator = simulator
        let reply = try await cancelWhenGracefulShutdown { try await simulator.answer(apiRequest) }
        if case .reset = reply.delivery { try await reset(channel) }
        try await deliver(reply, writer)
    }

    /// Ends the connection with a reset, not in good order.
    private func reset(_ channel: any Channel) async throws {
        try await (channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
        try await channel.close()
    }

    /// `nil` for a body that is too large.
    private func body(of request: Request) async throws -> [UInt8]? {
        do {
            return Array(buffer: try await request.body.collect(upTo: Self.bodyByteCountMaximum))
        } catch is NIOTooManyBytesError {
            return nil
        }
    }

    @concurrent
    private func deliver(_ reply: APIReply, _ writer: consuming ResponseWriter) async throws {
        switch reply.delivery {
        case .whole: try await write(reply, writer)
        case .wholeThenClosed:
            try await write(reply, writer)
            throw Closing.asPlanned
        case .cut(let byteCount):
            var body = try await writer.writeHead(head(of: reply))
            try await body.write(ByteBuffer(bytes: reply.body.prefix(byteCount)))
            throw Closing.asPlanned
        case .nothing, .reset, .late: throw Closing.asPlanned
        }
    }

    @concurrent
    private func write(_ reply: APIReply, _ writer: consuming ResponseWriter) async throws {
        try await writer.write(
            response: head(of: reply),
            body: reply.body.isEmpty ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: reply.body))
        )
    }

    private func head(of reply: APIReply) -> HTTPResponse {
        var fields = HTTPFields()
        for header in reply.headers {
            if let name = HTTPField.Name(header.name) { fields.append(HTTPField(name: name, value: header.value)) }
        }
        if reply.status != 204 { fields[.contentLength] = String(reply.body.count) }
        return HTTPResponse(status: .init(code: reply.status), headerFields: fields)
    }
}
