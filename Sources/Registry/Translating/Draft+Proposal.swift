internal import EventLog
internal import Pods

extension Draft {
    init(_ proposal: Proposal) {
        let stored = StoredEvent(proposal.event)
        self.init(
            stream: Position(proposal.stream),
            content: .event(
                kind: stored.kind.rawValue,
                cause: proposal.cause.map(Position.init),
                payload: stored.payload
            )
        )
    }
}
