package import RegistryAPI

extension Presentation {
    package init(_ plan: PlanResource, now: Timestamp) {
        let names = plan.actions.map { "\($0.kind) \($0.pod ?? "-")" }
        self.init(whole: plan, items: plan.actions, names: names) { _, isHeaderless in
            let overview = ReconcilerOverview(now: now)
            let fields =
                [("Position", String(plan.position))] + overview.fields(plan.mode) + overview.fields(plan.listing)
            return FieldList(fields).text + "\n\n" + overview.actions(plan.actions, isHeaderless: isHeaderless)
        }
    }

    package init(_ status: ReconcilerStatus, now: Timestamp) {
        self.init(whole: status, items: [status], names: [status.mode.name]) { _, _ in
            let overview = ReconcilerOverview(now: now)
            let fields: [(name: String, value: String?)] = [
                ("Position", String(status.position)),
                ("Account", status.account.map { "\($0.name) (\($0.team))" } ?? "not bound yet"),
                ("Actions", String(status.pendingActions)),
                ("Last pass", status.lastPassAt.map { Age(of: $0, at: now).phrase } ?? "none"),
                ("Last error", status.lastError),
            ]
            let warnings = (status.warnings ?? []).map { (name: "Warning", value: Optional($0)) }
            return FieldList(overview.fields(status.mode) + fields + overview.fields(status.listing) + warnings).text
        }
    }
}

/// What the plan and the status have in common.
private struct ReconcilerOverview {
    let now: Timestamp

    func fields(_ mode: ModeResource) -> [(name: String, value: String?)] {
        let since = mode.since.map { " (event \($0))" } ?? ""
        return [("Mode", mode.name + (mode.reason.map { ": \($0)" } ?? "") + since)]
    }

    func fields(_ listing: ListingResource?) -> [(name: String, value: String?)] {
        guard let listing else { return [("Listing", "none yet")] }
        let state = listing.isComplete ? "complete" : "incomplete"
        let orphans = listing.orphans.isEmpty ? nil : listing.orphans.joined(separator: ", ")
        return [
            ("Listing", "\(listing.droplets) droplets, \(state), taken \(Age(of: listing.takenAt, at: now).phrase)"),
            ("Foreign", String(listing.foreign)),
            ("Orphans", orphans ?? "none"),
        ]
    }

    func actions(_ actions: [ActionResource], isHeaderless: Bool) -> String {
        guard !actions.isEmpty else { return "Nothing to do." }
        let rows = actions.map { action in
            [action.kind, action.pod ?? "-", action.dropletID.map { String($0) } ?? "-", action.detail ?? "-"]
                + [action.dueAt.map { Age(of: $0, at: now).phrase } ?? "now", action.reason]
                + [action.cause.map { String($0) } ?? "-"]
        }
        let table = Table(["ACTION", "POD", "DROPLET", "WHAT", "DUE", "REASON", "CAUSE"], rows: rows)
        return table.text(isHeaderless: isHeaderless)
    }
}
