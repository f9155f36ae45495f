/// The body of every answer that is an error (RFC 9457).
package struct Problem: Codable, Hashable, Sendable {
    /// A URI reference that names the kind and never changes.
    package var type: String
    package var title: String
    package var status: Int

    /// A sentence about this one case that ends with what to do.
    package var detail: String?

    /// The version found, when another was expected.
    package var version: UInt32?

    package init(_ kind: ProblemKind, detail: String? = nil, version: UInt32? = nil) {
        type = kind.uri
        title = kind.title
        status = kind.status
        self.detail = detail
        self.version = version
    }
}

extension Problem {
    /// `nil` for a kind that this version does not know; then `status` decides.
    package var kind: ProblemKind? {
        ProblemKind(uri: type)
    }
}
