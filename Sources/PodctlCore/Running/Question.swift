/// What a command asks a person before it does what cannot be undone.
struct Question {
    /// All that is needed to answer.
    let story: String
    let question: String

    /// What to say where nobody can be asked.
    let unattended: String

    /// What to say after anything but a yes.
    let declined: String

    func ask(in session: Session) async throws {
        session.console.notes(story)
        guard session.console.isInteractive else { throw CommandFailure.declined(unattended) }
        session.console.notes("\(question) [y/N]")
        let answer = await session.console.answer()
        try Task.checkCancellation()
        guard ["y", "yes"].contains(answer?.lowercased()) else { throw CommandFailure.declined(declined) }
    }
}
