/// A template that cannot be used; says which file, why, and what to do.
package struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
    package let file: String
    package let problem: String

    package init(_ file: String, _ problem: String) {
        self.file = file
        self.problem = problem
    }

    package var description: String {
        "\(file): \(problem)"
    }
}
