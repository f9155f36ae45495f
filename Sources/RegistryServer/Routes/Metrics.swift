internal import Pods
internal import Reconciler
internal import RegistryAPI

/// Gauges in Prometheus's text format.
struct Metrics: Sendable {
    let text: String

    init(fleet: Fleet, plan: Plan) {
        let pods = fleet.pods.values.filter { !$0.isRetired }
        let phases = Dictionary(grouping: fleet.pods.values) { PodResource($0, in: fleet).phase }.mapValues(\.count)
        let conditions = Dictionary(grouping: plan.conditions.values, by: \.name).mapValues(\.count)
        let mode = PlanResource(plan, in: fleet).mode.name
        text =
            Self.gauge("podledger_log_head", "The newest position of the log.", fleet.head.rawValue)
            + Self.gauge("podledger_pods_ready", "Pods that do their job.", pods.count(where: fleet.isReady))
            + Self.gauge("podledger_pods_claimed", "Pods that somebody holds.", pods.count { $0.claim != nil })
            + Self.gauge("podledger_plan_actions", "What the reconciler means to do.", plan.actions.count)
            + Self.gauges("podledger_pods", "Pods by the phase of their droplet.", label: "phase", phases)
            + Self.gauges(
                "podledger_pod_conditions",
                "Pods by the reconciler's view of them.",
                label: "condition",
                Dictionary(uniqueKeysWithValues: conditions.map { ($0.key.rawValue.kebabCased, $0.value) })
            )
            + Self.gauges("podledger_reconciler_mode", "Whether it acts.", label: "mode", [mode: 1])
    }

    private static func gauge(_ name: String, _ help: String, _ value: some BinaryInteger) -> String {
        head(name, help) + "\(name) \(value)\n"
    }

    private static func gauges(_ name: String, _ help: String, label: String, _ values: [String: Int]) -> String {
        head(name, help)
            + values.sorted { $0.key < $1.key }.map { "\(name){\(label)=\"\($0.key)\"} \($0.value)\n" }.joined()
    }

    private static func head(_ name: String, _ help: String) -> String {
        "# HELP \(name) \(help)\n# TYPE \(name) gauge\n"
    }
}
