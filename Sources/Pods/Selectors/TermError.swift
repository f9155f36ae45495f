/// A term that is none of the known forms; never silently a term that matches nothing.
package struct TermError: Error, Hashable, Sendable, CustomStringConvertible {
    package let term: String
    package let problem: String

    package var description: String {
        "the term '\(term)' \(problem); terms are a keyword, tag:x, -tag:x, key=value, key!=value, key<n, key>n or key<-2m"
    }
}
