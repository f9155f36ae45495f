internal import HTTPTypes
internal import NIOCore
internal import NIOHTTPTypes

/// Bids a client go on that waits to be asked for its body (`Expect: 100-continue`), unless the body is too large.
final class ContinueHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias OutboundOut = HTTPResponsePart

    private let bodyByteCountMaximum: Int

    init(bodyByteCountMaximum: Int) {
        self.bodyByteCountMaximum = bodyByteCountMaximum
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head(let request) = unwrapInboundIn(data), waits(request) {
            let answer = HTTPResponse(status: .continue)
            context.writeAndFlush(wrapOutboundOut(.head(answer)), promise: nil)
        }
        context.fireChannelRead(data)
    }

    private func waits(_ request: HTTPRequest) -> Bool {
        guard request.headerFields[.expect]?.lowercased() == "100-continue" else { return false }
        return (request.headerFields.contentLength ?? 0) <= bodyByteCountMaximum
    }
}

extension HTTPFields {
    /// How long the body is to be, where the client says it.
    var contentLength: Int? {
        self[.contentLength].flatMap { Int($0) }
    }
}
