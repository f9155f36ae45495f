/// The template a pod was made from, as it was then.
package struct TemplateReference: Hashable, Sendable {
    package let name: String

    /// SHA-256 of the template's files.
    package let digest: [UInt8]

    package init(name: String, digest: [UInt8]) {
        self.name = name
        self.digest = digest
    }
}
