/// What a machine that was asked for a sign of life gave.
package enum ProbeFinding: Hashable, Sendable {
    /// Something runs there, be it only what refuses the connection.
    case answered(port: Int)
    case unanswered

    /// It could not be asked, which speaks neither for nor against it.
    case inconclusive(String)
}
