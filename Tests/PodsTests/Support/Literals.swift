import Pods

/// A pod's tag, not a test's.
typealias Tag = Pods.Tag

// Literals stand for identifiers in tests; whether a text may be one is tested with variables, not with literals.

extension PodID: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        guard let id = PodID(text) else { preconditionFailure("'\(text)' is a pod id") }
        self = id
    }
}

extension Tag: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        guard let tag = Tag(text) else { preconditionFailure("'\(text)' is a tag") }
        self = tag
    }
}

extension AttributeKey: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        guard let key = AttributeKey(text) else { preconditionFailure("'\(text)' is the key of an attribute") }
        self = key
    }
}

extension EventID: ExpressibleByIntegerLiteral {
    public init(integerLiteral number: UInt64) {
        self.init(number)
    }
}
