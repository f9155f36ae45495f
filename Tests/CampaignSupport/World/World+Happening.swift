internal import Curl
internal import Pods
internal import Reconciler
internal import Registry

extension World {
    mutating func happen(_ matter: Timetable.Matter) async throws {
        switch matter {
        case .arrival(let call): try await meet(.request(call.request.kind), matter)
        case .reply: try await meet(.reply, matter)
        case .write: try await meet(.append, matter)
        case .probe(let probe): answer(probe)
        case .start: try await start()
        case .guest(let droplet): try await live(droplet)
        case .repair(let droplet): repair(droplet)
        case .setClock:
            clock.setRight()
            witness.noteJump()
        }
    }

    /// Numbers a step and lets it happen with whatever is to go wrong at it; without a matter, the machine wakes.
    mutating func meet(_ step: Step, _ matter: Timetable.Matter?) async throws {
        let kinds = (situation.kindsByStep[steps.count] ?? []).filter { $0.applies(to: step) }
        steps.append(step)
        for kind in kinds where disturb(kind) { witness.note(kind) }
        guard !kinds.contains(where: \.crashesBefore) else {
            let isLate = kinds.contains(.crashWithLateLanding)
            if case .arrival? = matter, let matter { timetable.add(matter, at: now) }
            return try await crash(landing: { isLate ? $0.sentAt + Delays.landing : nil })
        }
        switch matter {
        case .arrival(let call): arrive(call, kinds)
        case .reply(let call, let outcome): answer(call, outcome)
        case .write(let write): try await append(write, isRefused: kinds.contains(.logRefuses))
        default: try self.step(.woke, fleet: kinds.contains(.staleFleet) ? staleFleet : nil)
        }
        if kinds.contains(.crashAfter) { try await crash(landing: { _ in nil }) }
    }

    private var staleFleet: Fleet? {
        formerFleets.dropLast(2).last
    }

    private mutating func append(_ write: Timetable.Write, isRefused: Bool) async throws {
        guard let process, case .write(let continuation)? = self.process?.waiting.removeValue(forKey: write.id) else {
            return
        }
        guard !isRefused else {
            return continuation.resume(returning: .failure(Trouble(.transient, "too many commands wait")))
        }
        continuation.resume(returning: await process.registry.carryOut(write.command))
    }

    private mutating func answer(_ call: Timetable.Call, _ outcome: HTTPOutcome) {
        if situation.mutant == .retriedCreate, call.request.method == "POST", !call.isRetry, case .unanswered = outcome
        {
            var again = call
            again.isRetry = true
            return timetable.add(.arrival(again), at: now + 50)
        }
        guard case .request(let continuation)? = process?.waiting.removeValue(forKey: call.id) else { return }
        continuation.resume(returning: outcome)
    }

    private mutating func start() async throws {
        guard process == nil else { return }
        processCount += 1
        let process = try Process(
            number: processCount,
            directory: directory,
            clock: clock,
            briefing: briefing,
            policy: policy
        )
        self.process = process
        try witness.compareReopened(process.registry.reader, with: fleet, at: now)
        try await process.registry.execute(.startReceiver, by: .registry)
        try await process.registry.execute(
            .startReconciler(version: "campaign", policy: policy.description),
            by: .reconciler
        )
        try step(.woke)
    }

    /// The process is gone with all it remembers; what it had sent travels on.
    mutating func crash(landing: (Timetable.Call) -> Int64?) async throws {
        guard process != nil else { return }
        try await bury(landing: landing)
        timetable.add(.start, at: now + delay(1_000...5_000))
    }

    mutating func bury(landing: (Timetable.Call) -> Int64?) async throws {
        guard var process else { return }
        process.abandon()
        executor.drain()
        fleet = try process.ledger.fleet()
        self.process = nil
        timetable.bury(process: process.number, landing: landing)
        await process.registry.close()
    }
}

extension MishapKind {
    fileprivate var crashesBefore: Bool {
        self == .crashBefore || self == .crashWithLateLanding
    }
}

extension Registry {
    fileprivate func carryOut(_ command: LogCommand) async -> Answer<EventID> {
        do throws(RegistryError) {
            switch command {
            case .droplet(let command): return .success(try await execute(command, by: .reconciler).first)
            case .registry(let command): return .success(try await execute(command, by: .reconciler).first)
            case .pod(let command): return .success(try await execute(command, by: .reconciler).first)
            }
        } catch .refused(let refusal) {
            return .failure(Trouble(.overtaken, refusal.description))
        } catch {
            return .failure(Trouble(.transient, error.description))
        }
    }
}
