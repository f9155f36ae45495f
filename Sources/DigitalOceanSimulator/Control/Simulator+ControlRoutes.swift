extension Simulator {
    func layFaults(_ request: APIRequest) throws(ControlRefusal) -> APIReply {
        try layFaults(ControlCoding.read(FaultPlan.self, from: request.body))
    }

    func layFaults(_ plan: FaultPlan) throws(ControlRefusal) -> APIReply {
        try attempt { () throws(SimulatorError) in try lay(plan) }
        return try ControlCoding.reply(account.faultReport)
    }

    func turnKnobs(_ request: APIRequest) throws(ControlRefusal) -> APIReply {
        let knobs = try ControlCoding.merge(request.body, into: knobs)
        try attempt { () throws(SimulatorError) in try turn(knobs) }
        return try ControlCoding.reply(knobs)
    }

    func takeTokens(_ request: APIRequest) throws(ControlRefusal) -> APIReply {
        let list = try ControlCoding.read(TokenList.self, from: request.body)
        try attempt { () throws(SimulatorError) in try take(list.credentials) }
        return .noContent
    }

    func jump(_ request: APIRequest) throws(ControlRefusal) -> APIReply {
        let jump = try ControlCoding.read(ClockJump.self, from: request.body)
        guard jump.milliseconds >= 0 else { throw .backwards }
        try attempt { () throws(SimulatorError) in try self.jump(milliseconds: jump.milliseconds) }
        return try ControlCoding.reply(ClockReading(now: now))
    }

    func place(_ request: APIRequest) throws(ControlRefusal) -> APIReply {
        let placed = try ControlCoding.read(PlacedDroplet.self, from: request.body)
        let id = try attempt { () throws(SimulatorError) in try place(placed) }
        guard let id else { throw .impossibleDroplet }
        return try shown(id, status: 201)
    }

    func remove(_ id: Int?) throws(ControlRefusal) -> APIReply {
        guard let id, try attempt({ () throws(SimulatorError) in try remove(id) }) else { throw .notFound }
        return .noContent
    }

    func change(_ id: Int?, _ request: APIRequest) throws(ControlRefusal) -> APIReply {
        let change = try ControlCoding.read(DropletChange.self, from: request.body)
        guard let id, try attempt({ () throws(SimulatorError) in try self.change(id, change) }) else {
            throw .notFound
        }
        return try shown(id)
    }

    func attempt<Result>(_ body: () throws(SimulatorError) -> Result) throws(ControlRefusal) -> Result {
        do throws(SimulatorError) { return try body() } catch { throw .failed(error) }
    }

    private func shown(_ id: Int, status: Int = 200) throws(ControlRefusal) -> APIReply {
        try ControlCoding.reply(account.truth().first { $0.id == id }, status: status)
    }
}
