package import RegistryAPI

extension Presentation {
    package init(_ plan: PlanResource, now: Timestamp) {
        let names = plan.actions.map { "\($0.kind) \($0.pod ?? "-")" }
        self.init(whole: plan, items: plan.actions, names: names) { _, isHeaderless in
            let overview = ReconcilerOverview(now: plan.time ?? now)
            let fields =
                [("Position", String(plan.position))] + overview.fields(plan.mode) + overview.fields(plan.listing)
                + overview.fields(plan.cost) + overview.fields(plan.budgets) + overview.fields(calls: plan.calls ?? [])
            return FieldList(fields).text + "\n\n" + overview.actions(plan.actions, isHeaderless: isHeaderless)
        }
    }

    /// What became of a plan that a person wants carried out.
    package init(_ receipt: ReceiptResource, ofPlanIn file: String) {
        self.init(whole: receipt, items: [receipt], names: [file]) { _, _ in
            let approved = "the reconciler carries out the plan in \(file) (approved at position \(receipt.position))"
            let unchanged = "nothing was added for the plan in \(file)" + (receipt.note.map { ": \($0)" } ?? "")
            return (receipt.isChanged ? approved : unchanged).printable
        }
    }

    package init(_ status: ReconcilerStatus, now: Timestamp) {
        self.init(whole: status, items: [status], names: [status.mode.name]) { _, _ in
            let now = status.time ?? now
            let overview = ReconcilerOverview(now: now)
            let fields: [(name: String, value: String?)] = [
                ("Position", String(status.position)),
                ("Account", status.account.map { "\($0.name) (\($0.team))" } ?? "not bound yet"),
                ("Actions", String(status.pendingActions)),
                ("Last pass", status.lastPassAt.map { Age(of: $0, at: now).retrospect } ?? "none"),
                ("Next pass", status.nextPassAt.map { Age(of: $0, at: now).prospect }),
            ]
            let warnings = (status.warnings ?? []).map { (name: "Warning", value: Optional($0)) }
            let means = overview.fields(status.cost) + overview.fields(status.budgets)
            return FieldList(overview.fields(status.mode) + fields + overview.fields(status.listing) + means + warnings)
                .text
        }
    }
}

extension ModeResource {
    /// As in `paused: maintenance (event 7)`.
    package var story: String {
        name + (reason.map { ": \($0)" } ?? "") + (since.map { " (event \($0))" } ?? "")
    }
}

/// What the plan and the status have in common.
private struct ReconcilerOverview {
    let now: Timestamp

    func fields(_ mode: ModeResource) -> [(name: String, value: String?)] {
        [("Mode", mode.story)]
    }

    func fields(_ listing: ListingResource?) -> [(name: String, value: String?)] {
        guard let listing else { return [("Listing", "none yet")] }
        let state = listing.isComplete ? "complete" : "incomplete"
        let orphans = listing.orphans.isEmpty ? nil : listing.orphans.joined(separator: ", ")
        return [
            (
                "Listing",
                "\(listing.droplets) droplets, \(state), taken \(Age(of: listing.takenAt, at: now).retrospect)"
            ),
            ("Foreign", String(listing.foreign)),
            ("Orphans", orphans ?? "none"),
        ]
    }

    func fields(_ cost: CostResource?) -> [(name: String, value: String?)] {
        guard let cost else { return [] }
        let unpriced = cost.unpriced == 0 ? "" : ", \(cost.unpriced) without a known price"
        let total = "\(Self.dollars(cost.hourly)) an hour, \(Self.dollars(cost.wantedHourly)) as wanted\(unpriced)"
        return [("Cost", total)] + cost.claims.map { ("Cost of \($0.holder)", "\(Self.dollars($0.hourly)) an hour") }
    }

    func fields(_ budgets: [BudgetResource]?) -> [(name: String, value: String?)] {
        guard let budgets, !budgets.isEmpty else { return [] }
        let texts = budgets.map { budget in
            let opening = budget.opensAt.map { " (opens \(Age(of: $0, at: now).prospect))" } ?? ""
            return "\(budget.name) \(budget.left) of \(budget.maximum)\(opening)"
        }
        return [("Left", texts.joined(separator: ", "))]
    }

    func fields(calls: [String]) -> [(name: String, value: String?)] {
        calls.map { (name: "Waits for you", value: $0) }
    }

    /// To a hundredth of a cent, since the smallest droplets cost less than a cent.
    private static func dollars(_ amount: Double) -> String {
        let parts = Int64((amount * 10_000).rounded()).quotientAndRemainder(dividingBy: 10_000)
        return "$\(parts.quotient)." + String(String(10_000 + parts.remainder).dropFirst())
    }

    func actions(_ actions: [ActionResource], isHeaderless: Bool) -> String {
        guard !actions.isEmpty else { return "Nothing to do." }
        let rows = actions.map { action in
            [action.kind, action.pod ?? "-", action.dropletID.map { String($0) } ?? "-", action.detail ?? "-"]
                + [action.dueAt.map { Age(of: $0, at: now).prospect } ?? "now", action.reason]
                + [action.cause.map { String($0) } ?? "-"]
        }
        let table = Table(["ACTION", "POD", "DROPLET", "WHAT", "DUE", "REASON", "CAUSE"], rows: rows)
        return table.text(isHeaderless: isHeaderless)
    }
}
