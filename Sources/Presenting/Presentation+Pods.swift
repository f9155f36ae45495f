package import RegistryAPI

extension Presentation {
    package init(_ list: PodList, now: Timestamp) {
        self.init(whole: list, items: list.pods, names: list.pods.map(\.id)) { isWide, isHeaderless in
            PodTable(now: now, isWide: isWide).table(list.pods).text(isHeaderless: isHeaderless)
        }
    }

    package init(_ pod: PodResource, now: Timestamp) {
        self.init(whole: pod, items: [pod], names: [pod.id]) { isWide, isHeaderless in
            PodTable(now: now, isWide: isWide).table([pod]).text(isHeaderless: isHeaderless)
        }
    }

    /// What a command did to a pod: a line such as `agent-1 tagged ctf (position 12)`.
    package init(_ receipt: ReceiptResource, of id: String, did: String) {
        self.init(whole: receipt, items: [receipt], names: [id]) { _, _ in
            let changed = "\(id) \(did) (position \(receipt.position))" + (receipt.note.map { "; \($0)" } ?? "")
            let unchanged = "\(id) unchanged: \(receipt.note ?? "already \(did)")"
            return (receipt.isChanged ? changed : unchanged).printable
        }
    }
}
