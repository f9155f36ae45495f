internal import FoundationEssentials

/// An account that lives in time: its clock runs, its machines run, its state is kept.
package actor Simulator {
    var account: SimulatedAccount
    var clock: VirtualClock
    private let stateFile: StateFile?
    private var machines: MachineRoom
    private var waiting: [Int: CheckedContinuation<APIReply, any Error>] = [:]
    private var sleeper: Task<Void, Never>?
    private var failure: SimulatorError?

    /// Takes the account from the state file, or a new one.
    package init(_ configuration: SimulatorConfiguration) throws(SimulatorError) {
        stateFile = configuration.stateFile.map(StateFile.init)
        let realTime = Int64(Date.now.timeIntervalSince1970 * 1_000)
        let start = configuration.start ?? realTime
        let saved = try stateFile?.load()
        var account = saved ?? SimulatedAccount(seed: configuration.seed, at: start)
        account.knobs = configuration.knobs
        account.credentials = configuration.credentials
        account.faults = configuration.faults
        self.account = account
        clock = VirtualClock(start: max(start, account.now), speed: configuration.speed)
        machines = MachineRoom(boot: configuration.boot)
    }

    /// The answer to a request, once it is due; throws when nobody waits for it any longer.
    package func respond(to request: APIRequest) async throws -> APIReply {
        let reply = account.handle(request, at: clock.now)
        guard case .late(let ticket) = reply.delivery else {
            try settle(isChanged: request.method != "GET")
            return reply
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                waiting[ticket] = continuation
                do { try settle(isChanged: true) } catch { abandon(ticket, error) }
            }
        } onCancel: {
            // The handler is synchronous, and the waiting ones are the actor's.
            Task { await self.abandon(ticket, CancellationError()) }
        }
    }

    /// Lets time pass until it is cancelled, then stops the machines.
    package func run() async throws {
        for machine in account.machines { machines.start(machine) }
        while !Task.isCancelled, failure == nil {
            do throws(SimulatorError) { try settle(isChanged: false) } catch { break }
            await sleepUntilNextDue()
        }
        for task in machines.close() { await task.value }
        if let failure { throw failure }
    }

    /// Does what is due and what follows from it; after this the loop looks at the agenda again.
    func settle(isChanged: Bool) throws(SimulatorError) {
        let occurrences = account.advance(to: clock.now)
        for occurrence in occurrences { carryOut(occurrence) }
        if isChanged || !occurrences.isEmpty { try save() }
        sleeper?.cancel()
    }

    private func save() throws(SimulatorError) {
        do throws(SimulatorError) {
            try stateFile?.save(account)
        } catch {
            failure = error
            sleeper?.cancel()
            throw error
        }
    }

    private func carryOut(_ occurrence: Occurrence) {
        switch occurrence {
        case .becameActive(let droplet), .restarted(let droplet):
            if let machine = account.machine(of: droplet) { machines.restart(machine) }
        case .wentOff(let droplet), .hung(let droplet), .deleted(let droplet): machines.stop(droplet)
        case .answered(let ticket, let reply): waiting.removeValue(forKey: ticket)?.resume(returning: reply)
        }
    }

    private func abandon(_ ticket: Int, _ error: any Error) {
        waiting.removeValue(forKey: ticket)?.resume(throwing: error)
    }

    /// Sleeps in a task that a change can cancel while this one goes on.
    private func sleepUntilNextDue() async {
        let delay = account.nextDue.flatMap(clock.delay) ?? .seconds(3_600)
        let sleeper = Task { _ = try? await Task.sleep(for: delay) }
        self.sleeper = sleeper
        await withTaskCancellationHandler {
            await sleeper.value
        } onCancel: {
            sleeper.cancel()
        }
    }
}
