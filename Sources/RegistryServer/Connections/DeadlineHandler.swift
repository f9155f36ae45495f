internal import HTTPTypes
internal import NIOCore
internal import NIOHTTPTypes
internal import RegistryAPI

/// Ends a connection whose client does not bring what it owes in time, or which outlasts the server.
final class DeadlineHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let times: ConnectionTimes
    private var exchange = Exchange()
    private var arrivals: ArrivalHandler?

    /// What the deadline that runs is for.
    private var timed: Exchange.Debt?
    private var deadline: Scheduled<Void>?
    private var end: Scheduled<Void>?

    init(_ times: ConnectionTimes) {
        self.times = times
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let arrivals = ArrivalHandler { [unowned self] in
            exchange.receiveBytes()
            follow(context)
        }
        self.arrivals = arrivals
        do {
            try context.pipeline.syncOperations.addHandler(arrivals, position: .first)
        } catch {
            context.close(promise: nil)
        }
        follow(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        rest()
        arrivals = nil
    }

    func channelInactive(context: ChannelHandlerContext) {
        rest()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        exchange.receive(unwrapInboundIn(data))
        follow(context)
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        exchange.send(unwrapOutboundIn(data))
        follow(context)
        context.write(data, promise: promise)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent, end == nil {
            end = schedule(in: times.draining, context) { [self] in arrivals?.cut() }
        }
        context.fireUserInboundEventTriggered(event)
    }

    /// Has the deadline of what is owed now run, and no other.
    private func follow(_ context: ChannelHandlerContext) {
        guard exchange.debt != timed else { return }
        timed = exchange.debt
        deadline?.cancel()
        deadline = timed.map { debt in
            schedule(in: debt == .head ? times.head : times.body, context) { [self] in giveUp(context) }
        }
    }

    private func giveUp(_ context: ChannelHandlerContext) {
        guard exchange.isAnswerable, let parts = try? Rejection.tooSlow(times.body).parts else {
            arrivals?.cut()
            return
        }
        for part in parts { context.write(wrapOutboundOut(part), promise: nil) }
        context.flush()
        context.close(promise: nil)
    }

    private func schedule(
        in time: Duration,
        _ context: ChannelHandlerContext,
        _ body: @escaping () -> Void
    ) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time), body)
    }

    private func rest() {
        deadline?.cancel()
        end?.cancel()
        (deadline, end) = (nil, nil)
    }
}

extension Rejection {
    fileprivate static func tooSlow(_ time: Duration) -> Rejection {
        var rejection = Rejection.invalid("the body did not come whole within \(time); send it at once")
        rejection.problem.title = "The request came too slowly"
        rejection.problem.status = HTTPResponse.Status.requestTimeout.code
        return rejection
    }
}
