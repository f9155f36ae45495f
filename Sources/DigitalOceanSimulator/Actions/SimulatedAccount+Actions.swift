extension SimulatedAccount {
    func listActions(_ call: Call) -> APIReply {
        Page(call, limits: knobs.limits).reply("actions", of: actions.latestFirst, as: \.json)
    }

    func readAction(_ call: Call) throws(APIRefusal) -> APIReply {
        guard let action = actions[try call.identifier()] else { throw .notFound }
        return APIReply(["action": action.json])
    }

    func listDropletActions(_ call: Call) throws(APIRefusal) -> APIReply {
        let droplet = try visibleDroplet(call)
        return Page(call, limits: knobs.limits)
            .reply("actions", of: actions.latestFirst(of: .droplet(droplet.id)), as: shownOnDropletPath)
    }

    func readDropletAction(_ call: Call) throws(APIRefusal) -> APIReply {
        let droplet = try visibleDroplet(call)
        return APIReply(["action": shownOnDropletPath(try action(call, of: .droplet(droplet.id)))])
    }

    /// The action that the path names after what it is done to.
    func action(_ call: Call, of subject: Action.Subject) throws(APIRefusal) -> Action {
        guard let action = actions[try call.identifier(at: 1)], action.subject == subject else { throw .notFound }
        return action
    }

    /// What the droplet or image is busy with; anything new has to wait for its end.
    func runningAction(of subject: Action.Subject) -> Action? {
        running[subject].flatMap { actions[$0] }
    }

    private func shownOnDropletPath(_ action: Action) -> JSON {
        knobs.quirks.completionTimeIsMissingOnDropletPath ? action.jsonWithoutCompletionTime : action.json
    }
}
