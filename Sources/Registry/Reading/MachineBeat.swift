package import Pods

/// The last that was heard of a machine, a superseded one too.
package struct MachineBeat: Hashable, Sendable {
    package let pod: EventID
    package let attempt: EventID
    package let position: EventID

    /// Unix milliseconds.
    package let time: Int64
}
