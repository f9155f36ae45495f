/// How far an audit has come.
package struct AuditProgress: Hashable, Sendable {
    package let pagesSeen: Int
    package let pageCount: Int
}
