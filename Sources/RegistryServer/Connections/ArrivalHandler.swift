internal import NIOCore

/// The outermost handler of a connection: it sees the first byte of what no decoder passes on yet, and ends the
/// connection without asking TLS, whose farewell would wait for the client.
final class ArrivalHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let onArrival: () -> Void
    private var context: ChannelHandlerContext?

    init(onArrival: @escaping () -> Void) {
        self.onArrival = onArrival
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        onArrival()
        context.fireChannelRead(data)
    }

    func cut() {
        context?.close(promise: nil)
    }
}
