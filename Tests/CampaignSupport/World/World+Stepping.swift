internal import EventLog
internal import Pods
internal import Reconciler
internal import Registry

extension World {
    /// Gives the machine an input and sends its effects on their way.
    mutating func step(_ happening: Input.Happening, fleet shown: Fleet? = nil) throws {
        guard var process else { return }
        let input = Input(
            happening,
            fleet: try shown ?? visibleFleet(process.ledger),
            now: Reading(wall: process.registry.clock.now, boot: now - process.startedAt)
        )
        let effects = process.machine.step(input)
        let echo = process.twin.step(input)
        let plan = process.machine.plan
        witness.expect(
            effects == echo && plan == process.twin.plan,
            "I8: the same inputs led to other effects",
            at: now
        )
        witness.expect(process.machine.nextWake > input.now.boot, "the machine wants to be woken at once", at: now)
        if case .listed(_, .success(let listing)) = happening { witness.watch(listing, plan.mode, at: now) }
        witness.watch(plan, head: input.fleet.head, at: now)
        process.seenEvent = try process.ledger.lastEvent()
        process.changedAt = nil
        self.process = process
        for effect in effects { launch(effect, process) }
    }

    private func visibleFleet(_ ledger: VirtualLedger) throws -> Fleet {
        try situation.mutant == .unresetHealthClock ? ledger.fleetOfFirstBeats() : ledger.fleet()
    }

    /// Unstructured, since it ends with the process and not with the step; its executor runs it when the world lets it.
    private func launch(_ effect: Effect, _ process: Process) {
        let (hands, mailbox) = (process.hands, process.mailbox)
        Task(executorPreference: executor) {
            let happening = await hands.carryOut(effect)
            _ = mailbox.post(.done(happening))
        }
    }
}
