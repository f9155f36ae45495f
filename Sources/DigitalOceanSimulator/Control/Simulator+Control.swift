extension Simulator {
    /// Answers for the account, or for the simulator itself below `/simulator`.
    func answer(_ request: APIRequest) async throws -> APIReply {
        guard request.path.first == "simulator" else { return try await respond(to: request) }
        do throws(ControlRefusal) {
            let account = try attempt { () throws(SimulatorError) in try snapshot() }
            return try control(request, account)
        } catch {
            return error.reply
        }
    }

    private func control(_ request: APIRequest, _ account: SimulatedAccount) throws(ControlRefusal) -> APIReply {
        let path = request.path.dropFirst()
        let id = path.last.flatMap { Int($0) }
        switch "\(request.method) \((id == nil ? path : path.dropLast()).joined(separator: "/"))" {
        case "GET ": return ControlHelp.reply
        case "GET faults": return try ControlCoding.reply(account.faultReport)
        case "PUT faults": return try layFaults(request)
        case "DELETE faults": return try layFaults(FaultPlan())
        case "GET knobs": return try ControlCoding.reply(account.knobs)
        case "PATCH knobs": return try turnKnobs(request)
        case "PUT tokens": return try takeTokens(request)
        case "GET clock": return try ControlCoding.reply(ClockReading(now: account.now))
        case "POST clock": return try jump(request)
        case "GET droplets":
            return try ControlCoding.reply(account.truth(showsUserData: request.query("user_data") == "1"))
        case "POST droplets": return try place(request)
        case "DELETE droplets": return try remove(id)
        case "PATCH droplets": return try change(id, request)
        case "GET invariants": return try ControlCoding.reply(account.invariants)
        case "GET requests": return try ControlCoding.reply(account.requests)
        default: throw .notFound
        }
    }
}
