extension SimulatedAccount {
    mutating func startAction(_ call: Call) throws(APIRefusal) -> APIReply {
        let droplet = try visibleDroplet(call)
        let action = try start(try call.object(), on: droplet, call)
        return APIReply(status: 201, ["action": action.json])
    }

    mutating func startActionsByTag(_ call: Call) throws(APIRefusal) -> APIReply {
        guard let name = call.request.query("tag_name") else { throw .parameterMissing("tag_name") }
        let body = try call.object()
        guard body["type"]?.string.flatMap(ActionKind.init)?.isAllowedByTag == true else { throw .actionType }
        let key = tags.key(spelled: name)
        let tagged = droplets.values.filter { droplet in
            droplet.isVisible(at: call.now) && key.map(droplet.tags.contains) ?? false
        }
        guard tagged.allSatisfy({ runningAction(of: $0.id) == nil }) else { throw .blockingEvents }
        var shown: [JSON] = []
        for droplet in tagged.sorted(by: { $0.id < $1.id }) {
            shown.append(try start(body, on: droplet, call).json)
        }
        return APIReply(status: 201, ["actions": .array(shown)])
    }

    /// Records that something is being done, without planning its end.
    mutating func startAction(
        _ type: String,
        on droplet: Droplet,
        argument: String? = nil,
        at now: Int64
    ) -> Action {
        let action = Action(
            id: identifiers.nextAction(),
            type: type,
            droplet: droplet.id,
            region: droplet.region,
            startedAt: now,
            argument: argument
        )
        actions[action.id] = action
        running[droplet.id] = action.id
        return action
    }

    private mutating func start(_ body: JSON, on droplet: Droplet, _ call: Call) throws(APIRefusal) -> Action {
        guard let kind = body["type"]?.string.flatMap(ActionKind.init) else { throw .actionType }
        guard !droplet.isLocked else { throw .locked }
        guard runningAction(of: droplet.id) == nil else { throw .pendingEvent }
        let argument = try argument(of: kind, in: body)
        let action = startAction(kind.rawValue, on: droplet, argument: argument, at: call.now)
        let end = call.now + kind.duration(in: knobs.timings).draw(from: &generator)
        agenda.add(.finish(action: action.id), at: end)
        guard call.fate != .actionErrored else {
            doomed.insert(action.id)
            return action
        }
        if call.fate != .powerUnchanged { scheduleEffect(of: kind, on: droplet, end: end) }
        return action
    }

    private mutating func scheduleEffect(of kind: ActionKind, on droplet: Droplet, end: Int64) {
        let shown = end + knobs.timings.statusLag.draw(from: &generator)
        switch kind {
        case .powerOn: agenda.add(.turn(droplet: droplet.id, status: .active), at: shown)
        case .powerOff, .shutdown: agenda.add(.turn(droplet: droplet.id, status: .off), at: shown)
        case .reboot, .powerCycle, .rebuild: agenda.add(.restart(droplet: droplet.id), at: end)
        case .rename, .snapshot: break
        }
    }

    private func argument(of kind: ActionKind, in body: JSON) throws(APIRefusal) -> String? {
        switch kind {
        case .powerOn, .powerOff, .shutdown, .reboot, .powerCycle: return nil
        case .snapshot: return body["name"]?.string
        case .rename:
            guard let name = body["name"]?.string, isHostname(name) else { throw .hostname }
            return name
        case .rebuild:
            guard let image = images.found(by: body["image"]) else { throw .image }
            return String(image.id)
        }
    }
}
