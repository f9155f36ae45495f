extension CreateModel {
    /// What a controller that looks now may do; one step at most.
    func reconciled(_ state: CreateState, by index: Int) -> CreateState? {
        guard !state.isForgotten else { return nil }
        guard state.isWanted else { return removing(state) }
        return switch rules.kind {
        case .recordedID: state.livingRecorded.isEmpty ? creating(state, by: index) : nil
        case .markerLookup: lookingUp(state, by: index)
        case .intent, .intentWithoutWait: keepingIntents(state, by: index)
        }
    }

    private func removing(_ state: CreateState) -> CreateState? {
        var next = state
        let isSimple = rules.kind == .recordedID
        let targets = Set((isSimple ? [] : state.listed).map(\.attempt) + state.livingRecorded.map(\.attempt))
        if !targets.isEmpty {
            next.kill(targets)
        } else if isSimple {
            next.isForgotten = true
        } else if !rules.keepsTombstones, isPatienceOver(state) {
            next.isForgotten = true
        } else {
            return nil
        }
        return next
    }

    private func isPatienceOver(_ state: CreateState) -> Bool {
        guard case .intent(let wait) = rules.kind else { return true }
        return state.age >= wait || state.pending.isEmpty
    }

    private func lookingUp(_ state: CreateState, by index: Int) -> CreateState? {
        guard let found = state.listed.first else { return creating(state, by: index) }
        guard !state.listed.contains(where: { state.recorded.contains($0.attempt) }) else { return nil }
        return recording(state, found.attempt)
    }

    private func keepingIntents(_ state: CreateState, by index: Int) -> CreateState? {
        var next = state
        if let kept = state.livingRecorded.first {
            let extra = Set(state.listed.map(\.attempt).filter { $0 != kept.attempt })
            if !extra.isEmpty, rules.hasSweeper {
                next.kill(extra)
            } else if !state.pending.isEmpty, state.age >= rules.wait {
                next.closePending()
            } else {
                return nil
            }
            return next
        }
        if let found = state.listed.first { return recording(state, found.attempt) }
        return state.pending.isEmpty ? creating(state, by: index) : givingUp(state)
    }

    /// With a fence, first the fence goes up and the wait begins anew.
    private func givingUp(_ state: CreateState) -> CreateState? {
        var next = state
        let isOpen = !state.fenceKeys.isDisjoint(with: state.pending)
        if rules.hasFence, state.age >= rules.wait, isOpen {
            next.fenceKeys.subtract(state.pending)
            next.age = 0
            return next
        }
        guard state.age >= (!rules.hasFence || isOpen ? rules.wait : Self.listingLag + 2) else { return nil }
        next.closePending()
        return next
    }

    private func recording(_ state: CreateState, _ attempt: Int) -> CreateState {
        var next = state
        next.statuses[attempt - 1] = .recorded
        return next
    }

    private func creating(_ state: CreateState, by index: Int) -> CreateState? {
        let attempt = state.statuses.count + 1
        guard attempt <= attemptMaximum else { return nil }
        var next = state
        next.statuses.append(.pending)
        next.age = 0
        next.controllers[index] = CreateState.Controller(phase: .decided, attempt: attempt)
        if rules.hasFence { next.fenceKeys.insert(attempt) }
        return next
    }
}
