/// Something asked of the log: decided on the writer's thread, against a state that no other command can change meanwhile.
package struct Command<State: LogState>: Sendable {
    package typealias Decide = @Sendable (borrowing State, Moment) throws(State.Refusal) -> Decision

    let actor: String
    let id: CommandID?
    let priority: Priority
    let decide: Decide

    /// Takes a pure `decide`: it may be asked twice, and holds up every other command while it runs.
    package init(
        actor: String,
        id: CommandID? = nil,
        priority: Priority = .ordinary,
        decide: @escaping Decide
    ) {
        precondition((1...Self.actorByteCountMaximum).contains(actor.utf8.count), "an actor has 1 to 64 bytes")
        precondition(!actor.utf8.contains(0), "an actor has no zero byte")
        self.actor = actor
        self.id = id
        self.priority = priority
        self.decide = decide
    }

    private static var actorByteCountMaximum: Int { 64 }
}
