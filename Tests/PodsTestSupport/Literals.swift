package import Pods

/// A literal stands for it in tests; whether a text may be one is tested with variables, not with literals.
package protocol TextLiteral: ExpressibleByStringLiteral {
    init?(_ text: String)
}

extension TextLiteral {
    package init(stringLiteral text: String) {
        guard let value = Self(text) else { preconditionFailure("'\(text)' is no \(Self.self)") }
        self = value
    }
}

extension PodID: TextLiteral {}
extension Tag: TextLiteral {}
extension AttributeKey: TextLiteral {}
extension ChallengeID: TextLiteral {}
extension ContainerImage: TextLiteral {}
extension Port: TextLiteral {}

extension EventID: ExpressibleByIntegerLiteral {
    package init(integerLiteral number: UInt64) {
        self.init(number)
    }
}
