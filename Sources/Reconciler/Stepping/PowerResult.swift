/// The three outcomes of a change of power: what may have happened must not be asked for twice.
package enum PowerResult: Hashable, Sendable {
    case accepted

    /// Nothing happened; it may be tried again.
    case refused(Trouble)
    case unknown(Trouble)
}
