extension RegistryClientError {
    /// What to do about a change that nobody has acknowledged.
    static let doubt = "the command may have been carried out, so look at `podctl events` before you repeat it"

    /// The last error of a change of which an earlier sending may have been carried out.
    ///
    /// What the registry itself says of the change ends the doubt, since it remembers commands; who is let in no more, or
    /// finds nobody there, learns nothing of what became of it.
    var inDoubt: RegistryClientError {
        switch self {
        case .notFound, .conflict, .refused, .superseded, .invalid: self
        case .timedOut(let text): .timedOut("\(text); \(Self.doubt)")
        case .overloaded(let text, let delay): .overloaded("\(text); \(Self.doubt)", retryAfter: delay)
        case .server(let text): .server("\(text); \(Self.doubt)")
        case .unreachable(let text), .unauthorized(let text), .forbidden(let text):
            .unreachable("\(text); \(Self.doubt)")
        case .cancelled: .cancelled(isDoubtful: true)
        }
    }
}
