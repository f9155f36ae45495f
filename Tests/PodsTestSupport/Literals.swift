package import Pods

// Literals stand for identifiers in tests; whether a text may be one is tested with variables, not with literals.

extension PodID: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        guard let id = PodID(text) else { preconditionFailure("'\(text)' is a pod id") }
        self = id
    }
}

extension Tag: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        guard let tag = Tag(text) else { preconditionFailure("'\(text)' is a tag") }
        self = tag
    }
}

extension AttributeKey: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        guard let key = AttributeKey(text) else { preconditionFailure("'\(text)' is the key of an attribute") }
        self = key
    }
}

extension ChallengeID: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        guard let id = ChallengeID(text) else { preconditionFailure("'\(text)' is the id of a challenge") }
        self = id
    }
}

extension ContainerImage: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        guard let image = ContainerImage(text) else { preconditionFailure("'\(text)' is a container's image") }
        self = image
    }
}

extension Port: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        guard let port = Port(text) else { preconditionFailure("'\(text)' is a port") }
        self = port
    }
}

extension EventID: ExpressibleByIntegerLiteral {
    package init(integerLiteral number: UInt64) {
        self.init(number)
    }
}
