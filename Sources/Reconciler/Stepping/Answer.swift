/// What came of something asked of the log or of DigitalOcean.
package typealias Answer<Value> = Result<Value, Trouble>

/// Why something asked for was not done, in the words for people and in the class for us.
package struct Trouble: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case transient

        /// Not before so many milliseconds.
        case rateLimited(after: Int64)

        /// The token is wrong, revoked or lacks a scope.
        case unauthorized

        /// The log decided otherwise meanwhile: nothing is wrong, plan again.
        case overtaken
    }

    package let kind: Kind
    package let message: String

    package init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}
