/// One condition on a pod.
package enum Term: Hashable, Sendable {
    /// A tag exactly, or a part of the id, claim, image, ip or an attribute's value.
    case keyword(String)
    case tag(Tag)
    case noTag(Tag)
    case compare(Field, Comparison, Operand)

    package enum Comparison: String, Hashable, Sendable {
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case greater = ">"
    }

    /// What a comparison looks at: a column of the pod, or an attribute.
    package enum Field: Hashable, Sendable {
        case id
        case claim
        case image
        case ip
        case template
        case phase
        case ready

        /// A pod has many; one of them is enough to be equal.
        case challenge
        case attribute(AttributeKey)
    }

    package enum Operand: Hashable, Sendable {
        case text(String)
        case number(Int64)

        /// So many milliseconds before the question is asked.
        case age(Int64)
    }
}
