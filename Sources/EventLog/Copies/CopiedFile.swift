/// A file of a copy as it was written.
package struct CopiedFile: Codable, Hashable, Sendable {
    package let name: String

    /// How many bytes it has.
    package let bytes: Int

    /// In hexadecimal.
    package let sha256: String
}
