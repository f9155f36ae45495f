internal import RegistryAPI

/// The columns of a list of keys.
struct KeyTable {
    let now: Timestamp
    let isWide: Bool

    func table(_ keys: [KeyResource]) -> Table {
        let headings = ["ID", "LABEL", "ROLE", "STATE", "ISSUED", "BY", "EXPIRES"]
        return Table(headings + (isWide ? ["ATTEMPT", "REVOKED", "BY", "REASON"] : []), rows: keys.map(cells))
    }

    private func cells(_ key: KeyResource) -> [String] {
        let cells = [
            String(key.id),
            key.label,
            key.role,
            key.state,
            Age(of: key.issued.at, at: now).retrospect,
            key.issued.who,
            key.expires.map { Age(of: $0, at: now).phrase } ?? "-",
        ]
        return isWide ? cells + wideCells(key) : cells
    }

    private func wideCells(_ key: KeyResource) -> [String] {
        [
            key.attempt.map { String($0) } ?? "-",
            key.revoked.map { Age(of: $0.at, at: now).retrospect } ?? "-",
            key.revoked?.who ?? "-",
            key.revoked?.reason ?? "-",
        ]
    }
}

extension KeyResource.Deed {
    fileprivate var who: String {
        by + (byLabel.map { " (\($0))" } ?? "")
    }
}
