package import DigitalOcean
package import Logging
internal import Pods
internal import ServiceLifecycle

/// Drives DigitalOcean toward what the log wants, for as long as it runs.
package actor Reconciler: Service {
    private static let pulse = Duration.milliseconds(100)

    private let ledger: any Ledger
    private let hands: Hands
    private let credentials: any Credentials
    private let clock: @Sendable () -> Reading
    private let logger: Logger
    private let version: String
    private let policy: Policy
    private var machine: ReconcilerMachine
    private var seenEvent: EventID?

    /// Takes a `clock` that gives wall and boot time.
    package init(
        ledger: any Ledger,
        cloud: DigitalOceanClient,
        briefing: any Briefing,
        credentials: any Credentials = SteadyCredentials(),
        probe: any PortProbe,
        policy: Policy,
        version: String,
        clock: @escaping @Sendable () -> Reading,
        logger: Logger
    ) {
        self.ledger = ledger
        self.credentials = credentials
        self.clock = clock
        self.logger = logger
        self.version = version
        self.policy = policy
        hands = Hands(
            ledger: ledger,
            cloud: cloud,
            briefing: briefing,
            policy: policy,
            clock: clock,
            credentials: credentials,
            probe: probe
        )
        machine = ReconcilerMachine(policy: policy, registry: ledger.registryID)
    }

    /// What would be done now, and how every pod stands.
    package var plan: Plan {
        machine.plan
    }

    /// Whether the plan is carried out.
    package var mode: Plan.Mode {
        machine.mode
    }

    /// What people should be told.
    package var concerns: Concerns {
        machine.concerns
    }

    /// Runs until graceful shutdown, and then until what is on its way is written down.
    package func run() async throws {
        try await ledger.record(.startReconciler(version: version, policy: policy.description))
        let inbox = Inbox()
        try await withGracefulShutdownHandler {
            try await withThrowingDiscardingTaskGroup { group in
                group.addTask { try await self.wake(inbox) }
                for await _ in inbox.rings {
                    for effect in try step(inbox.takeAll()) {
                        group.addTask { inbox.put(await self.carryOut(effect)) }
                    }
                    if machine.isStopping, machine.isIdle { break }
                }
                group.cancelAll()
            }
        } onGracefulShutdown: {
            Task { await self.stop(inbox) }  // The handler is synchronous and the machine lives on this actor.
        }
        try await ledger.record(.stopReconciler)
    }

    @concurrent nonisolated private func carryOut(_ effect: Effect) async -> Input.Happening {
        let outcome = await hands.carryOut(effect)
        if let deed = effect.deed(outcome) { logger.notice("\(deed)") }
        return outcome
    }

    private func stop(_ inbox: Inbox) {
        machine.stop()
        inbox.put(.woke)
    }

    /// Wakes the machine when the fleet has changed or something is due; a log that cannot be read ends it all.
    private func wake(_ inbox: Inbox) async throws {
        defer { inbox.close() }
        while !Task.isCancelled {
            if try ledger.lastEvent() != seenEvent || machine.nextWake <= clock().boot { inbox.put(.woke) }
            if credentials.hasChanged { inbox.put(.tokenChanged) }
            try? await Task.sleep(for: Self.pulse)
        }
    }

    private func step(_ happenings: [Input.Happening]) throws(Trouble) -> [Effect] {
        guard !happenings.isEmpty else { return [] }
        let mode = machine.mode
        seenEvent = try ledger.lastEvent()
        let effects = machine.step(Input(happenings, fleet: try ledger.fleet(), now: clock()))
        if machine.mode != mode { logger.notice("\(machine.mode)") }
        return effects
    }
}
