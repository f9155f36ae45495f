package import RegistryAPI

extension Presentation {
    package init(_ list: OrphanList, now: Timestamp) {
        let names = list.orphans.map { String($0.dropletID) }
        self.init(whole: list, items: list.orphans, names: names) { _, isHeaderless in
            guard let takenAt = list.takenAt else { return "Nothing is known yet: there was no complete listing." }
            guard !list.orphans.isEmpty else {
                return "No orphans in the listing taken \(Age(of: takenAt, at: now).retrospect)."
            }
            let rows = list.orphans.map { orphan in
                [String(orphan.dropletID), orphan.name, orphan.kind.rawValue, orphan.size ?? "-", orphan.region ?? "-"]
                    + [orphan.monthly.map(Self.dollars) ?? "-", orphan.reason]
            }
            let headings = ["DROPLET", "NAME", "KIND", "SIZE", "REGION", "MONTHLY", "REASON"]
            return Table(headings, rows: rows).text(isHeaderless: isHeaderless)
        }
    }

    /// To a cent.
    private static func dollars(_ amount: Double) -> String {
        let parts = Int64((amount * 100).rounded()).quotientAndRemainder(dividingBy: 100)
        return "$\(parts.quotient)." + String(String(100 + parts.remainder).dropFirst())
    }
}
