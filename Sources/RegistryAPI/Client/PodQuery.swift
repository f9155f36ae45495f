/// Which pods, and as of when.
package struct PodQuery: Hashable, Sendable {
    /// Conditions in the registry's language (`tag:x`, `key=value`, `lastbeat<-2m`, a keyword); all must hold.
    package var terms: [String]
    package var includesRetired: Bool

    /// A position, a time in RFC 3339 or an age such as `-15m`.
    package var asOf: String?

    package init(terms: [String] = [], includesRetired: Bool = false, asOf: String? = nil) {
        self.terms = terms
        self.includesRetired = includesRetired
        self.asOf = asOf
    }

    var items: [(name: String, value: String)] {
        var items = terms.map { (name: "q", value: $0) }
        if includesRetired { items.append((name: "all", value: "true")) }
        if let asOf { items.append((name: "as_of", value: asOf)) }
        return items
    }
}
