internal import EventLog
internal import Hummingbird
internal import Registry

/// The routes of the HTTP API over one registry.
struct API {
    let registry: Registry
    let reconciler: any ReconcilerWindow
    let configuration: RegistryServerConfiguration
    let cap: ConnectionCap?

    func router() -> Router<BasicRequestContext> {
        let now: @Sendable () -> Int64 = { registry.clock.now }
        var table = RouteTable(
            authenticator: Authenticator(reader: registry.reader, clock: now),
            throttle: MachineThrottle(clock: now),
            bodyByteCountMaximum: configuration.bodyByteCountMaximum
        )
        let folds = PastFolds(maximum: configuration.pastFoldMaximum)
        let answers = Answers(reader: registry.reader, reconciler: reconciler)
        PodRoutes(answers: answers, folds: folds, clock: now).add(to: &table)
        DiffRoutes(reader: registry.reader, folds: folds, clock: now).add(to: &table)
        CreationRoutes(registry: registry, answers: answers, configuration: configuration).add(to: &table)
        ChangeRoutes(registry: registry, answers: answers).add(to: &table)
        ChallengeRoutes(registry: registry, folds: folds, clock: now).add(to: &table)
        ClaimRoutes(registry: registry, answers: answers, configuration: configuration).add(to: &table)
        KeyRoutes(registry: registry, answers: answers, folds: folds, clock: now).add(to: &table)
        MachineRoutes(registry: registry, podlet: configuration.podlet).add(to: &table)
        EventRoutes(reader: registry.reader, commentInterval: configuration.commentInterval).add(to: &table)
        ReconcilerRoutes(registry: registry, answers: answers, clock: now).add(to: &table)
        OrphanRoutes(registry: registry, answers: answers).add(to: &table)
        TemplateRoutes(templates: configuration.templates).add(to: &table)
        UpkeepRoutes(registry: registry).add(to: &table)
        ProofRoutes(registry: registry, signer: configuration.signer).add(to: &table)
        health.add(to: &table)
        return table.close()
    }

    private var health: HealthRoutes {
        HealthRoutes(registry: registry, reconciler: reconciler, certificate: configuration.certificate, cap: cap)
    }
}
