internal import Pods
internal import Yams

/// The mapping in `template.yaml`; every complaint names the file and the key.
struct ManifestNode {
    private let mapping: Node.Mapping
    private let file: String

    init(_ mapping: Node.Mapping, file: String) {
        self.mapping = mapping
        self.file = file
    }

    func refuseOthers(than keys: Set<String>) throws(TemplateError) {
        for key in mapping.keys {
            let name = key.string ?? "?"
            guard keys.contains(name) else {
                throw problem(name, "is not known; known are \(keys.sorted().joined(separator: ", "))")
            }
        }
    }

    func text(_ key: String) throws(TemplateError) -> String {
        guard let text = mapping[Node(key)]?.scalar?.string, !text.isEmpty else { throw problem(key, "is missing") }
        return text
    }

    func tags(_ key: String) throws(TemplateError) -> Set<Pods.Tag> {
        var tags: Set<Pods.Tag> = []
        for text in try texts(key) {
            guard let tag = Pods.Tag(text) else { throw problem(key, "'\(text)' is no tag") }
            tags.insert(tag)
        }
        return tags
    }

    func attributes(_ key: String) throws(TemplateError) -> [AttributeKey: AttributeValue] {
        guard let node = mapping[Node(key)] else { return [:] }
        guard let mapping = node.mapping else { throw problem(key, "is no mapping") }
        var attributes: [AttributeKey: AttributeValue] = [:]
        for (name, value) in mapping {
            guard let text = name.string, let attribute = AttributeKey(text), !attribute.isRegistryOwned else {
                throw problem(key, "'\(name.string ?? "?")' cannot be an attribute")
            }
            guard let value = AttributeValue(value) else {
                throw problem(key, "'\(text)' is neither a string nor a whole number nor true or false")
            }
            guard !attribute.isColumn else {
                throw problem(key, "'\(text)' is a column of every pod; choose another key")
            }
            guard !attribute.namesSecret else { throw problem(key, "'\(text)' names a secret; keep it elsewhere") }
            attributes[attribute] = value
        }
        return attributes
    }

    func sshKeys(_ key: String) throws(TemplateError) -> SSHKeyChoice {
        guard let node = mapping[Node(key)], node.scalar?.string != "all" else { return .all }
        return .some(try texts(key))
    }

    private func texts(_ key: String) throws(TemplateError) -> [String] {
        guard let node = mapping[Node(key)] else { return [] }
        guard let sequence = node.sequence else { throw problem(key, "is no list") }
        let texts = sequence.compactMap { $0.scalar?.string }
        guard texts.count == sequence.count else { throw problem(key, "holds something that is no text") }
        return texts
    }

    private func problem(_ key: String, _ text: String) -> TemplateError {
        TemplateError(file, "'\(key)' \(text)")
    }
}

extension AttributeValue {
    /// The value with the type that YAML gives it; `nil` for what an attribute cannot hold.
    fileprivate init?(_ node: Node) {
        guard let text = node.scalar?.string else { return nil }
        let value: Self? =
            switch Yams.Tag.Name(rawValue: node.tag.rawValue) {
            case .str: .string(text)
            case .int: Int64(text).map(AttributeValue.int)
            case .bool: node.bool.map(AttributeValue.bool)
            default: nil
            }
        guard let value else { return nil }
        self = value
    }
}
