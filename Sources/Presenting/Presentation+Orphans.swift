package import RegistryAPI

extension Presentation {
    package init(_ list: OrphanList, now: Timestamp) {
        let names = list.orphans.map { String($0.dropletID) }
        self.init(whole: list, items: list.orphans, names: names) { _, isHeaderless in
            guard let takenAt = list.takenAt else { return "Nothing is known yet: there was no complete listing." }
            guard !list.orphans.isEmpty else {
                return "No orphans in the listing taken \(Age(of: takenAt, at: now).phrase)."
            }
            let rows = list.orphans.map { [String($0.dropletID), $0.name, $0.reason] }
            return Table(["DROPLET", "NAME", "REASON"], rows: rows).text(isHeaderless: isHeaderless)
        }
    }
}
