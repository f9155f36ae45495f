import Pods

/// A pod's tag, not a test's.
typealias Tag = Pods.Tag

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

extension Int64 {
    static func seconds(_ count: Int64) -> Int64 { count * 1_000 }
    static func minutes(_ count: Int64) -> Int64 { count * 60_000 }
    static func hours(_ count: Int64) -> Int64 { count * 3_600_000 }
}
