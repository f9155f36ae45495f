package import RegistryAPI

extension Presentation {
    package init(_ diff: DiffResource) {
        let names = diff.changes.map { change in change.id.map { "\(change.subject)/\($0)" } ?? change.subject }
        self.init(whole: diff, items: diff.changes, names: names.withoutRepeats) { _, isHeaderless in
            let rows = diff.changes.map { [$0.subject, $0.id ?? "-", $0.text] }
            return Table(["SUBJECT", "ID", "CHANGE"], rows: rows).text(isHeaderless: isHeaderless)
        }
    }
}

extension [String] {
    /// Each once, where it stood first.
    fileprivate var withoutRepeats: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
