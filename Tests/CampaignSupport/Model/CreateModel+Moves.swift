extension CreateModel {
    /// Every state that may follow, and by what.
    func successors(of state: CreateState) -> [(move: CreateMove, state: CreateState)] {
        var next: [(CreateMove, CreateState)] = []
        for index in state.controllers.indices { next += controllerMoves(state, index) }
        for index in state.wire.indices { next += landings(state, index) }
        for index in state.droplets.indices where state.droplets[index].isAlive && !state.droplets[index].isListed {
            var appeared = state
            appeared.droplets[index].isListed = true
            next.append((.appear, appeared))
        }
        if !isUrgent(state) { next.append((.tick, ticked(state))) }
        if rules.isDeletable, state.isWanted {
            var deleted = state
            deleted.isWanted = false
            next.append((.userDelete, deleted))
        }
        return next
    }

    private func controllerMoves(_ state: CreateState, _ index: Int) -> [(CreateMove, CreateState)] {
        let controller = state.controllers[index]
        var next: [(CreateMove, CreateState)] = []
        var changed = state
        switch controller.phase {
        case .idle:
            if let reconciled = reconciled(state, by: index) { next.append((.reconcile, reconciled)) }
            return next
        case .decided:
            changed.wire.append(CreateState.Travelling(attempt: controller.attempt))
            changed.controllers[index] = CreateState.Controller(phase: .waiting, attempt: controller.attempt)
            next.append((.send, changed))
        case .waiting:
            if state.lossesLeft > 0, state.wire.contains(where: { $0.attempt == controller.attempt }) {
                changed.lossesLeft -= 1
                changed.release([index])
                next.append((.giveUp, changed))
            }
        }
        if state.crashesLeft > 0 {
            var crashed = state
            crashed.crashesLeft -= 1
            crashed.release([index])
            next.append((.crash(hasSent: controller.phase == .waiting), crashed))
        }
        return next
    }

    private func landings(_ state: CreateState, _ index: Int) -> [(CreateMove, CreateState)] {
        let attempt = state.wire[index].attempt
        let waiting = state.controllers.indices.filter {
            state.controllers[$0].phase == .waiting && state.controllers[$0].attempt == attempt
        }
        var landed = state
        landed.wire.remove(at: index)
        guard !rules.hasFence || state.fenceKeys.contains(attempt) else {
            landed.release(waiting)
            return [(.landRefused, landed)]
        }
        landed.droplets.append(CreateState.Droplet(attempt: attempt))
        guard !waiting.isEmpty else { return [(.landUnheard, landed)] }
        landed.release(waiting)
        var heard = landed
        heard.statuses[attempt - 1] = .recorded
        guard state.lossesLeft > 0 else { return [(.landHeard, heard)] }
        landed.lossesLeft -= 1
        return [(.landHeard, heard), (.landReplyLost, landed)]
    }

    /// Whether something has to happen before time may go on.
    private func isUrgent(_ state: CreateState) -> Bool {
        state.wire.contains { $0.age >= Self.travelTime }
            || state.droplets.contains { !$0.isListed && $0.isAlive && $0.age >= Self.listingLag }
            || state.controllers.contains { $0.phase == .decided && $0.age >= rules.pauseMaximum }
    }

    private func ticked(_ state: CreateState) -> CreateState {
        var next = state
        let older = { (age: Int) in min(CreateState.ageMaximum, age + 1) }
        next.age = older(state.age)
        for index in next.droplets.indices {
            next.droplets[index].age = next.droplets[index].isListed ? 0 : older(next.droplets[index].age)
        }
        for index in next.wire.indices { next.wire[index].age += 1 }
        for index in next.controllers.indices {
            let controller = next.controllers[index]
            next.controllers[index].age = controller.phase == .decided ? older(controller.age) : 0
        }
        return next
    }
}
