extension SimulatedAccount {
    /// The plan at work; laying one starts its counts anew.
    package var faults: FaultPlan {
        get { injector.plan }
        set { injector = FaultInjector(newValue, seed: generator.next(), at: now) }
    }

    /// How often each rule of the plan has struck, in the plan's order.
    package var faultStrikes: [Int] { injector.strikes }

    /// The reply to a request that a fault does not let in.
    mutating func refuse(_ request: APIRequest, _ fault: Fault) -> APIReply {
        let mark = request.token.map(tokenMark) ?? ""
        var allowance = allowances[mark, default: RateAllowance()].current(knobs.limits, at: now)
        let id = nextRequestID()
        var reply: APIReply
        switch fault {
        case .refused(let status, let form): reply = (form ?? .json).reply(status: status, requestID: id)
        case .unauthorized: reply = APIRefusal.unauthorized.reply(requestID: id)
        case .forbidden: reply = APIRefusal.forbidden.reply(requestID: id)
        case .unprocessable(let reason): reply = reason.refusal.reply(requestID: id)
        case .rateLimited(let isHourly, let retryAfter, let resetOffset):
            allowance.exhaust(isHourly: isHourly ?? false, retryAfter: retryAfter, resetOffset: resetOffset, at: now)
            reply = APIRefusal.tooManyRequests.reply(requestID: id)
        case .otherTeam: return answerAsOtherTeam(request)
        case .connectionReset: return .undelivered(.reset)
        default: return .undelivered(.nothing)
        }
        reply.stamp(requestID: id, fault == .unauthorized ? nil : allowance)
        return reply
    }

    private func answerAsOtherTeam(_ request: APIRequest) -> APIReply {
        var other = SimulatedAccount(knobs: knobs, credentials: credentials, seed: UInt64(now), at: now)
        other.team = .other
        return other.execute(request, Route.of(request), fate: nil)
    }

    /// The reply as it reaches the client, or does not.
    mutating func deliver(_ reply: APIReply, _ fault: Fault?) -> APIReply {
        var reply = reply
        switch fault {
        case .replyLost: reply.delivery = .nothing
        case .replyCut(let byteCount): reply.delivery = .cut(byteCount: byteCount ?? reply.body.count / 2)
        case .connectionClosedAfterReply: reply.delivery = .wholeThenClosed
        case .replyDelayed(let milliseconds): return postpone(.reply(reply), by: milliseconds)
        case .replyReplaced(let status, let form):
            let headers = reply.headers.filter { $0.name != "content-type" }
            reply = (form ?? .json).reply(status: status, requestID: reply.header("x-request-id") ?? "")
            reply.headers += headers
        default: break
        }
        return reply
    }

    mutating func postpone(_ deferral: Deferral, by milliseconds: Int64) -> APIReply {
        let ticket = identifiers.nextTicket()
        deferrals[ticket] = deferral
        agenda.add(.answer(ticket: ticket), at: now + milliseconds)
        return .undelivered(.late(ticket: ticket))
    }

    mutating func answer(ticket: Int) {
        guard let deferral = deferrals.removeValue(forKey: ticket) else { return }
        switch deferral {
        case .reply(let reply): occurrences.append(.answered(ticket: ticket, reply))
        case .request(let request, let fate):
            let reply = execute(request, Route.of(request), fate: fate)
            occurrences.append(.answered(ticket: ticket, reply))
        }
    }
}
