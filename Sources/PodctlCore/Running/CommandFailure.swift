/// Why a command ends without having done its work, beside what the server said.
enum CommandFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// Found only when the arguments were looked at together.
    case usage(String)

    /// A file or a state of things that the command cannot work with.
    case failed(String)
    case declined(String)
    case timedOut(String)

    /// Some of several pods fared badly; each has been reported, and the first decides the status.
    case partly(CommandStatus)

    var description: String {
        switch self {
        case .usage(let text), .failed(let text), .declined(let text), .timedOut(let text): text
        case .partly: "not everything was done"
        }
    }
}
