/// A command as the writer carries it out, which need not know what it is decided against.
struct AnyCommand: Sendable {
    let actor: String
    let id: CommandID?
    let priority: Priority

    /// Throws the refusal of the command's state.
    let decide: @Sendable (any ErasedState, Moment) throws -> Decision

    init<State: LogState>(_ command: Command<State>) {
        actor = command.actor
        id = command.id
        priority = command.priority
        let decide = command.decide
        self.decide = { held, moment in try held.box(of: State.self).decide(decide, at: moment) }
    }
}
