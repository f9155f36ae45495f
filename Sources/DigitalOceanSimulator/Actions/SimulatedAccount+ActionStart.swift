extension SimulatedAccount {
    mutating func startAction(_ call: Call) throws(APIRefusal) -> APIReply {
        let droplet = try visibleDroplet(call)
        let order = try actionOrder(try call.object(), on: droplet, call)
        return APIReply(status: 201, ["action": start(order, on: droplet, call).json])
    }

    /// Starts all or none.
    mutating func startActionsByTag(_ call: Call) throws(APIRefusal) -> APIReply {
        guard let name = call.request.query("tag_name") else { throw .parameterMissing("tag_name") }
        let body = try call.object()
        guard body["type"]?.string.flatMap(ActionKind.init)?.isAllowedByTag == true else { throw .actionType }
        let tagged = droplets(tagged: name, at: call.now)
        guard tagged.allSatisfy({ runningAction(of: .droplet($0.id)) == nil }) else { throw .blockingEvents }
        var orders: [(ActionOrder, Droplet)] = []
        for droplet in tagged { orders.append((try actionOrder(body, on: droplet, call), droplet)) }
        return APIReply(
            status: 201,
            ["actions": .array(orders.map { order, droplet in start(order, on: droplet, call).json })]
        )
    }

    /// Records that something is being done, without planning its end.
    mutating func startAction(
        _ type: String,
        on subject: Action.Subject,
        region: String,
        effect: ActionEffect? = nil,
        at now: Int64
    ) -> Action {
        let action = actions.add(type, on: subject, region: region, effect: effect, at: now)
        running[subject] = action.id
        return action
    }

    /// Plans an action's end, unless a fault lets it go on for ever, and returns when that is.
    mutating func planEnd(of action: Action, after duration: DelayRange, _ call: Call) -> Int64? {
        var end = call.now + duration.draw(from: &generator)
        if case .actionStuck(let milliseconds) = call.fate {
            guard let milliseconds else { return nil }
            end = call.now + milliseconds
        }
        agenda.add(.finish(action: action.id), at: end)
        if call.fate == .actionErrored { doomed.insert(action.id) }
        return end
    }

    private mutating func start(_ order: ActionOrder, on droplet: Droplet, _ call: Call) -> Action {
        let action = startAction(
            order.kind.rawValue,
            on: .droplet(droplet.id),
            region: droplet.region,
            effect: order.effect,
            at: call.now
        )
        guard let end = planEnd(of: action, after: order.kind.duration(in: knobs.timings), call) else { return action }
        guard call.fate != .actionErrored, call.fate != .powerUnchanged else { return action }
        planPower(order.kind.power, of: droplet, end: end)
        return action
    }

    private mutating func planPower(_ power: ActionKind.Power?, of droplet: Droplet, end: Int64) {
        let shown = end + knobs.timings.statusLag.draw(from: &generator)
        switch power {
        case .on: agenda.add(.turn(droplet: droplet.id, status: .active), at: shown)
        case .off: agenda.add(.turn(droplet: droplet.id, status: .off), at: shown)
        case .restart: agenda.add(.restart(droplet: droplet.id), at: end)
        case nil: break
        }
    }
}
