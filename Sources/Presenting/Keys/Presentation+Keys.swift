package import RegistryAPI

extension Presentation {
    package init(_ list: KeyList, now: Timestamp) {
        self.init(whole: list, items: list.keys, names: list.keys.map { String($0.id) }) { isWide, isHeaderless in
            KeyTable(now: now, isWide: isWide).table(list.keys).text(isHeaderless: isHeaderless)
        }
    }

    /// A key that was issued; as text it is the key alone, for a file or another program, unless it is in a file already.
    package init(issued key: KeyResource, _ kept: KeptKey) {
        let issue = IssuedKey(key: key, text: kept.text, file: kept.path)
        self.init(whole: issue, items: [issue], names: [String(key.id)]) { _, _ in
            kept.text ?? "\(key.story) (position \(key.id)), in \(kept.path ?? "-")".printable
        }
    }

    /// What a command did to a key that was there.
    package init(revoked key: KeyResource, _ receipt: ReceiptResource) {
        self.init(receipt, of: "key \(key.id) (\(key.label))", did: "revoked")
    }
}

extension KeyResource {
    /// As in `key 41 for ann, operator`; of a machine, `key 52 for agent-1, pod`.
    package var story: String {
        "key \(id) for \(label), \(role)"
    }
}

/// A key with its text, or with where that is.
private struct IssuedKey: Encodable {
    let key: KeyResource
    let text: String?
    let file: String?
}
