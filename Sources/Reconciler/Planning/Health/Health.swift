internal import Pods

/// What is to be thought of a machine whose droplet runs.
enum Health: Hashable {
    case well

    /// It cannot be heard, and this is why.
    case unhearable(Muteness)

    /// It has not beaten yet, and may take until then on the boot clock; `nil` when nobody judges it.
    case starting(until: Int64?)

    /// It was given every chance to enrol, and did not.
    case neverHeard

    /// Its grace is over, and the log does not know it yet.
    case overdue

    /// It beats again, and the log does not know it yet.
    case recovered

    /// It is silent, and may be until then on the boot clock; `nil` when nobody judges it.
    case silent(until: Int64?)

    /// No second witness has said enough yet.
    case doubtful(Sounding?)

    /// It is silent, and nothing answers on its ports.
    case unresponsive

    /// Nothing answers although it was turned off and on.
    case dead
}
