package import Reconciler

/// What the server is shown of the reconciler; it is steered through the registry alone.
package protocol ReconcilerWindow: Sendable {
    /// What the reconciler would do now, and on what grounds.
    func plan() async -> Plan

    /// Whether that plan is carried out; cheaper to ask than the plan.
    func mode() async -> Plan.Mode

    /// What people should be told of without asking; cheaper than the plan, too.
    func concerns() async -> Concerns
}
