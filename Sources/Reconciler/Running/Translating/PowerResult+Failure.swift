internal import DigitalOcean

extension PowerResult {
    init(_ failure: APIFailure) {
        let trouble = Trouble(failure)
        self = failure.provesNothingHappened ? .refused(trouble) : .unknown(trouble)
    }
}

extension APIFailure {
    /// Whether the request never left, or was turned away by its status.
    fileprivate var provesNothingHappened: Bool {
        guard let status else { return kind == .neverSent }
        return (400..<500).contains(status)
    }
}
