extension SimulatedAccount {
    /// Plans how a new droplet comes up, or why it does not.
    mutating func schedule(_ droplet: Droplet, _ action: Action, fate: Fault?, at now: Int64) {
        let timings = knobs.timings
        let shown = timings.addresses.draw(from: &generator)
        let activation = timings.activation.draw(from: &generator)
        let skew = timings.createActionSkew.draw(from: &generator)
        if knobs.quirks.tagsAppear == .atCreation, !droplet.tagsAreWithheld {
            agenda.add(.attachTags(droplet: droplet.id), at: now + timings.tags.draw(from: &generator))
        }
        if case .tagsWithheld(let milliseconds?) = fate {
            agenda.add(.showWithheldTags(droplet: droplet.id), at: now + milliseconds)
        }
        if let delay = vanishingDelay(droplet, fate) {
            agenda.add(.vanish(droplet: droplet.id), at: now + delay)
            return
        }
        guard let up = activationDelay(usual: activation, fate) else { return }
        if let delay = addressDelay(usual: shown, up: up, fate) {
            agenda.add(.showAddresses(droplet: droplet.id), at: now + delay)
        }
        agenda.add(.activate(droplet: droplet.id), at: now + up)
        agenda.add(.finish(action: action.id), at: now + max(up + skew, 0))
    }

    private func vanishingDelay(_ droplet: Droplet, _ fate: Fault?) -> Int64? {
        if case .vanishing(let afterMilliseconds) = fate { return afterMilliseconds }
        let isPlain = droplet.userData.utf8.allSatisfy { $0 < 0x80 }
        return knobs.quirks.unusualUserDataVanishes && !isPlain ? 20_000 : nil
    }

    private func activationDelay(usual: Int64, _ fate: Fault?) -> Int64? {
        guard case .stuckInNew(let milliseconds) = fate else { return usual }
        return milliseconds
    }

    private func addressDelay(usual: Int64, up: Int64, _ fate: Fault?) -> Int64? {
        guard case .addressWithheld(let milliseconds) = fate else { return usual }
        return milliseconds.map { up + $0 }
    }
}
