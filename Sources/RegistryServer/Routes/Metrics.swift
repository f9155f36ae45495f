internal import EventLog
internal import Pods
internal import Reconciler
internal import RegistryAPI

/// What `/metrics` tells of the fleet, the plan and the log.
struct Metrics: Sendable {
    var exposition = Exposition()

    var text: String { exposition.text }

    init(fleet: Fleet, plan: Plan, log: LogMetrics) {
        add(fleet, plan)
        add(meansOf: plan)
        add(growthOf: log)
        add(roomOf: log)
        add(readersOf: log)
        add(clockOf: log)
        add(workOf: log.activity)
    }

    mutating func add(endOf certificate: ServerCertificate) {
        exposition.gauge(
            "podledger_tls_certificate_expiry_timestamp_seconds",
            "When the certificate in use ends.",
            certificate.expiry
        )
    }

    private mutating func add(_ fleet: Fleet, _ plan: Plan) {
        let pods = fleet.pods.values.filter { !$0.isRetired }
        let phases = Dictionary(grouping: fleet.pods.values) { PodResource($0, in: fleet).phase }.mapValues(\.count)
        let conditions = Dictionary(grouping: plan.conditions.values, by: \.name).mapValues(\.count)
        let mode = PlanResource(plan, in: fleet).mode.name
        exposition.gauge("podledger_pods_ready", "Pods that do their job.", pods.count(where: fleet.isReady))
        exposition.gauge("podledger_pods_claimed", "Pods that somebody holds.", pods.count { $0.claim != nil })
        let placementCount = pods.reduce(0) { $0 + $1.placements.count }
        exposition.gauge("podledger_placements", "Challenges that pods are to run.", placementCount)
        exposition.gauge("podledger_plan_actions", "What the reconciler means to do.", plan.actions.count)
        exposition.gauges("podledger_pods", "Pods by the phase of their droplet.", label: "phase", phases)
        exposition.gauges(
            "podledger_pod_conditions",
            "Pods by the reconciler's view of them.",
            label: "condition",
            Dictionary(uniqueKeysWithValues: conditions.map { ($0.key.rawValue.kebabCased, $0.value) })
        )
        exposition.gauges("podledger_reconciler_mode", "Whether it acts.", label: "mode", [mode: 1])
    }

    private mutating func add(meansOf plan: Plan) {
        let budgets = plan.budgets.resources.map { ($0.name, $0.left) }
        let orphans = plan.grounds?.orphans ?? []
        let abandoned = plan.grounds?.abandoned ?? []
        let price = (orphans + abandoned).compactMap(\.price).reduce(.zero, +)
        exposition.gauge("podledger_orphans", "Droplets of ours that no pod explains.", orphans.count)
        exposition.gauge("podledger_abandoned_droplets", "Droplets of pods that were abandoned.", abandoned.count)
        exposition.gauge("podledger_unowned_dollars_per_hour", "What both of these cost.", price.dollars)
        exposition.gauge("podledger_foreign_droplets", "Droplets of others.", plan.grounds?.foreign.count ?? 0)
        exposition.gauge("podledger_calls_for_people", "Pods that wait for a person.", plan.conditions.calls.count)
        exposition.gauge("podledger_cost_dollars_per_hour", "What our droplets cost.", plan.cost.now.dollars)
        exposition.gauge("podledger_cost_wanted_dollars_per_hour", "What they should.", plan.cost.wanted.dollars)
        exposition.gauges(
            "podledger_budget_left",
            "What the reconciler may still do.",
            label: "budget",
            Dictionary(uniqueKeysWithValues: budgets)
        )
    }

    private mutating func add(growthOf log: LogMetrics) {
        let unsealed = log.head.rawValue - log.sealed.rawValue
        exposition.gauge("podledger_log_head", "The newest position of the log.", log.head.rawValue)
        exposition.gauge("podledger_log_sealed", "The last position in a segment.", log.sealed.rawValue)
        exposition.gauge("podledger_log_unsealed_rows", "Events that are in no segment yet.", unsealed)
        exposition.gauge("podledger_log_file_bytes", "How long the file is.", log.fileByteCount)
        exposition.gauge("podledger_log_used_bytes", "How far the map has been in use.", log.usedByteCount)
        exposition.gauge("podledger_log_map_bytes", "How large the file may become.", log.mapByteCount)
    }

    private mutating func add(roomOf log: LogMetrics) {
        let levels = Headroom.allCases.map { ("\($0)", $0 == log.room.headroom ? 1 : 0) }
        exposition.gauge("podledger_log_disk_free_bytes", "What the file system has left.", log.room.diskByteCount)
        exposition.gauge("podledger_log_map_free_bytes", "What the map has left.", log.room.mapByteCount)
        exposition.gauges(
            "podledger_log_headroom",
            "What is still stored: everything, no new work, only the last things, or nothing.",
            label: "level",
            Dictionary(uniqueKeysWithValues: levels)
        )
    }

    private mutating func add(readersOf log: LogMetrics) {
        let oldest = log.oldestReader
        exposition.gauge("podledger_log_readers", "Snapshots that are open now.", log.readerCount)
        exposition.gauge(
            "podledger_log_oldest_reader_lag",
            "How many commits the oldest snapshot does not see.",
            oldest?.lag ?? 0
        )
        exposition.gauge(
            "podledger_log_oldest_reader_seconds",
            "For how long it has been seen behind.",
            Double(oldest?.age ?? 0) / 1_000
        )
    }

    private mutating func add(clockOf log: LogMetrics) {
        exposition.gauge(
            "podledger_log_clock_lead_seconds",
            "How far the log's times are ahead of the wall clock.",
            Double(log.clockLead) / 1_000
        )
    }

    private mutating func add(workOf log: LogActivity) {
        exposition.counter("podledger_log_events_total", "Events stored since the start.", log.entryCount)
        exposition.histogram("podledger_log_commit_seconds", "Until a batch was durable.", log.commits)
        exposition.gauge(
            "podledger_log_commit_seconds_max",
            "The longest since the start.",
            log.commits.longest.inSeconds
        )
        exposition.counter("podledger_log_segments_total", "Segments sealed since the start.", log.sealedSegmentCount)
        exposition.gauge(
            "podledger_log_last_seal_seconds",
            "How long the newest seal held up appends.",
            log.lastSeal?.inSeconds ?? 0
        )
        exposition.gauge("podledger_log_damaged", "Whether damage stopped the sealing.", log.damage == nil ? 0 : 1)
        exposition.counter("podledger_log_dead_readers_total", "Slots of dead readers freed.", log.freedReaderCount)
    }
}
