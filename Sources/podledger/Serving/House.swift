internal import DigitalOcean
internal import EventLog
internal import FoundationEssentials
internal import Logging
internal import Pods
internal import Reconciler
internal import Registry
internal import RegistryAPI
internal import RegistryServer
internal import ServiceLifecycle
internal import UnixSignals

/// The registry, its server and its reconciler under one roof.
struct House {
    let registry: Registry
    let data: DataOption
    let listen: ListenAddress
    let cloud: DigitalOceanClient
    let credentials: any Credentials
    let probe: any PortProbe

    /// Whether machines are DigitalOcean's and not a simulator's on this machine.
    let hasRealMachines: Bool

    /// Whether a registry that has never met its account starts paused.
    let observesFirst: Bool
    let publicURL: String?
    let configuration: RegistryServerConfiguration
    let policy: Policy
    let alerts: AlertOptions
    let logger: Logger

    /// Runs until SIGTERM or SIGINT, then ends in order: requests, claims, what the reconciler has begun.
    func run() async throws {
        try await mendViews()
        try await AdminKey.ensure(in: data.directory, registry: registry)
        try await pauseAtFirstContact()
        if try await registry.settleHere() {
            logger.warning("the reconciler holds: this data directory is a copy, was moved, or was imported")
        }
        let address = ServerAddressBox(publicURL)
        let reconciler = Reconciler(
            ledger: RegistryLedger(registry: registry),
            cloud: cloud,
            briefing: TemplateBriefing(configuration, address),
            credentials: credentials,
            probe: probe,
            policy: policy,
            version: Version.current,
            clock: { Clocks.reading(by: registry.clock) },
            logger: logger
        )
        let view = ReconcilerView(reconciler: reconciler)
        var configuration = configuration
        let certificate = configuration.certificate
        let listening = Gate()
        configuration.onListening = { port in
            let bound = ListenAddress(host: listen.host, port: port, hasTLS: certificate != nil)
            address.learn(bound.told(toMachinesElsewhere: hasRealMachines))
            listening.open()
            do throws(Trouble) { _ = try address.current() } catch { logger.warning("\(error.message)") }
            announce(bound)
        }
        let front = RegistryServer(
            registry: registry,
            reconciler: view,
            configuration: configuration,
            logger: logger
        )
        let watches: [any Service] = [
            LogWatch(registry: registry, logger: logger),
            alerts.watch(registry: registry, reconciler: view, logger: logger),
        ]
        let expiry = ClaimExpiry(registry: registry, now: { registry.clock.now }, logger: logger)
        let group = ServiceGroup(
            services: watches + certificateWatches + [listening.guarding(reconciler), expiry, front],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        defer { RunningServer.withdraw(from: data.directory) }
        try await group.run()
    }

    private var certificateWatches: [any Service] {
        guard let certificate = configuration.certificate else { return [] }
        return [CertificateWatch(certificate: certificate, now: { registry.clock.now }, logger: logger)]
    }

    private func announce(_ bound: ListenAddress) {
        let server = RunningServer(url: bound.nearby.url, pins: configuration.certificate?.pins)
        do { try server.announce(in: data.directory) } catch {
            logger.warning("commands on the data directory will not find this server: \(error)")
        }
        Ready.announce(bound)
    }

    /// Makes new views where the stored ones cannot be read, or another version of the program made them.
    private func mendViews() async throws {
        guard try await registry.lacksViews() else { return }
        logger.warning("the stored views cannot be used; they are folded anew from the log")
        do throws(RebuildError) {
            let report = try await registry.rebuild()
            logger.notice("made \(report.rowCount) rows from \(report.head) events; \(report.prior)")
        } catch .write(.noRoom(let shortage)) {
            logger.warning("the views stay as they are, and the log is folded in their place: \(shortage)")
        } catch {
            throw error
        }
    }

    private func pauseAtFirstContact() async throws {
        guard observesFirst, try registry.reader.withFleet({ $0.registry.account == nil }) else { return }
        let reason = "first contact with this account: read `podctl plan`, then `podctl reconciler resume`"
        try await registry.execute(.pauseReconciler(reason: reason), by: .registry)
    }
}
