internal import Glibc
internal import NIOCore

/// One connection of the loopback server: collects bytes until a request is whole, then replies.
final class ConnectionHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let behavior: ServerBehavior
    private let journal: RequestJournal
    private let connection: Int
    private var received: [UInt8] = []

    init(_ behavior: ServerBehavior, _ journal: RequestJournal, connection: Int) {
        self.behavior = behavior
        self.journal = journal
        self.connection = connection
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received += unwrapInboundIn(data).readableBytesView
        guard let answer = behavior.answer else { return reset(context) }
        while let request = ReceivedRequest.take(from: &received, connection: connection) {
            journal.note(request)
            carryOut(answer(request), context)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        journal.noteDisconnect()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func carryOut(_ reply: Reply, _ context: ChannelHandlerContext) {
        let written = context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: reply.bytes)))
        written.assumeIsolated().whenComplete { _ in
            switch reply.ending {
            case .keepAlive, .hang: break
            case .close: context.close(promise: nil)
            case .reset: self.reset(context)
            }
        }
    }

    /// Closes with nothing lingering, which the kernel does with a RST.
    private func reset(_ context: ChannelHandlerContext) {
        guard let socket = context.channel as? any SocketOptionProvider else {
            preconditionFailure("the connection is a socket")
        }
        let change = socket.setSoLinger(linger(l_onoff: 1, l_linger: 0))
        change.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    }
}
