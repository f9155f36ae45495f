extension SimulatedAccount {
    /// Answers one request; what the answer's ``APIReply/delivery`` says is for the transport to do.
    package mutating func handle(_ request: APIRequest, at now: Int64) -> APIReply {
        catchUp(to: now)
        let match = Route.of(request)
        conduct.requested(request, match?.route, at: self.now)
        var faults: [Fault] = []
        let reply = answer(request, match, &faults)
        journal.add(request, reply, faults: faults, at: self.now)
        return reply
    }

    private mutating func answer(
        _ request: APIRequest,
        _ match: (route: Route, parameters: [String])?,
        _ faults: inout [Fault]
    ) -> APIReply {
        if let fault = injector.strike(.admission, match?.route, request, at: now) {
            faults.append(fault)
            return refuse(request, fault)
        }
        let fate = injector.strike(.execution, match?.route, request, at: now)
        let fault = injector.strike(.reply, match?.route, request, at: now)
        faults += [fate, fault].compactMap(\.self)
        if case .executionDelayed(let milliseconds) = fault {
            return postpone(.request(request, fate: fate), by: milliseconds)
        }
        return deliver(execute(request, match, fate: fate), fault)
    }

    /// Does what is asked, if it may be done; the reply is what the account itself would say.
    mutating func execute(
        _ request: APIRequest,
        _ match: (route: Route, parameters: [String])?,
        fate: Fault?
    ) -> APIReply {
        let requestID = nextRequestID()
        var reply: APIReply
        var allowance: RateAllowance.State?
        do throws(APIRefusal) {
            let call = try admit(request, match, fate: fate, &allowance)
            reply = try route(call)
        } catch {
            reply = error.reply(requestID: requestID)
        }
        reply.stamp(requestID: requestID, allowance)
        return reply
    }

    /// Who asks, then whether they may, then whether they ask too often.
    private mutating func admit(
        _ request: APIRequest,
        _ match: (route: Route, parameters: [String])?,
        fate: Fault?,
        _ allowance: inout RateAllowance.State?
    ) throws(APIRefusal) -> Call {
        guard let token = request.token, credentials.accept(token) else { throw .unauthorized }
        let mark = tokenMark(token)
        allowance = allowances[mark, default: RateAllowance()].current(knobs.limits, at: now)
        guard let (route, parameters) = match else { throw .notFound }
        let scopes = credentials.scopes(of: token)
        guard route.scopes.allSatisfy({ scopes?.contains($0) ?? true }) else { throw .forbidden }
        let taken = allowances[mark, default: RateAllowance()].take(route, knobs, at: now)
        allowance = taken.state
        guard taken.isAllowed else { throw .tooManyRequests }
        return Call(request: request, route: route, parameters: parameters, now: now, scopes: scopes, fate: fate)
    }
}
