/// Something in the file that LMDB would not have written there.
package struct FileFinding: Error, Hashable, Sendable {
    /// The page where it stands, or `nil` when it is true of the file as a whole.
    package let page: UInt64?

    /// What is wrong, in words.
    package let statement: String

    init(page: UInt64? = nil, _ statement: String) {
        self.page = page
        self.statement = statement
    }
}

extension FileFinding: CustomStringConvertible {
    package var description: String {
        guard let page else { return statement }
        return "page \(page): \(statement)"
    }
}
