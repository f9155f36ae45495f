internal import DigitalOcean

extension Trouble {
    /// What a failed call means for the next one.
    init(_ failure: APIFailure) {
        let kind: Kind =
            switch failure.kind {
            case .rateLimited(let after): .rateLimited(after: after.milliseconds)
            case .unauthorized, .forbidden: .unauthorized
            default: .transient
            }
        self.init(kind, failure.description)
    }
}

extension Duration? {
    /// At least a minute where nobody said how long: the burst window.
    var milliseconds: Int64 {
        self.map { $0.components.seconds * 1_000 + 1_000 } ?? 60_000
    }
}
