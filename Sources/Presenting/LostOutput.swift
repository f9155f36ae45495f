internal import Glibc

/// Standard output takes no more.
package struct LostOutput: Error, Hashable {
    private let code: CInt

    /// `code` is an `errno`.
    package init(code: CInt) {
        self.code = code
    }

    /// Whether whoever read it has left, who wants to hear no more.
    package var isUnread: Bool { code == EPIPE }

    var problem: String {
        "standard output cannot be written: \(unsafe String(cString: strerror(code)))"
    }
}

extension LostOutput: CustomStringConvertible {
    package var description: String {
        "\(problem); the output is cut short, and changes that were made stand"
    }
}
