/// What a script learns from `podctl`.
package enum CommandStatus: Int32, Hashable, Sendable, CaseIterable {
    case success = 0
    case failure = 1
    case usage = 2
    case declined = 3
    case unauthorized = 4
    case notFound = 5
    case conflict = 6
    case refused = 7
    case timedOut = 8
    case interrupted = 130

    /// Whoever read the output has left; a shell says the same of a program that `SIGPIPE` ended.
    case unread = 141
}
