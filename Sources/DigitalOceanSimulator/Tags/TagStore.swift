/// The account's tags: the first spelling stays, every other means the same tag.
struct TagStore: Sendable, Codable {
    private var tags: [String: Tag] = [:]

    /// All tags, in the order of their names.
    var all: [(key: String, tag: Tag)] {
        tags.map { (key: $0.key, tag: $0.value) }.sorted { $0.key < $1.key }
    }

    subscript(key: String) -> Tag? {
        tags[key]
    }

    /// Makes the tag if no spelling of it is there, and returns its key.
    @discardableResult
    mutating func create(_ name: String) -> String {
        let key = name.lowercased()
        if tags[key] == nil { tags[key] = Tag(name: name) }
        return key
    }

    /// The key of the tag that is spelled exactly so; a path or filter in another spelling finds nothing.
    func key(spelled name: String) -> String? {
        let key = name.lowercased()
        return tags[key]?.name == name ? key : nil
    }

    mutating func remove(_ key: String) {
        tags[key] = nil
    }

    mutating func wasPut(_ key: String, on resource: Tag.Resource) {
        tags[key]?.wasPut(on: resource)
    }
}
