extension SimulatedAccount {
    func listActions(_ call: Call) -> APIReply {
        let latestFirst = actions.values.sorted { $0.id > $1.id }
        return Page(call.request, limits: knobs.limits).reply("actions", of: latestFirst, as: \.json)
    }

    func readAction(_ call: Call) throws(APIRefusal) -> APIReply {
        guard let action = actions[try call.identifier()] else { throw .notFound }
        return APIReply(["action": action.json])
    }

    func listDropletActions(_ call: Call) throws(APIRefusal) -> APIReply {
        let droplet = try visibleDroplet(call)
        let latestFirst = actions.values.filter { $0.droplet == droplet.id }.sorted { $0.id > $1.id }
        return Page(call.request, limits: knobs.limits)
            .reply("actions", of: latestFirst, as: shownOnDropletPath)
    }

    func readDropletAction(_ call: Call) throws(APIRefusal) -> APIReply {
        let droplet = try visibleDroplet(call)
        guard let action = actions[try call.identifier(at: 1)], action.droplet == droplet.id else { throw .notFound }
        return APIReply(["action": shownOnDropletPath(action)])
    }

    /// The action a droplet is busy with; a new one has to wait for its end.
    func runningAction(of droplet: Int) -> Action? {
        running[droplet].flatMap { actions[$0] }
    }

    private func shownOnDropletPath(_ action: Action) -> JSON {
        knobs.quirks.completionTimeIsMissingOnDropletPath ? action.jsonWithoutCompletionTime : action.json
    }
}
