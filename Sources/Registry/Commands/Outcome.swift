package import Pods

/// What became of a command: durable by the time it is seen.
package struct Outcome: Hashable, Sendable {
    /// The position of the command's first event; the head of that moment when it had nothing to add.
    package let first: EventID

    /// How many events it added, now or when it came first.
    package let eventCount: Int

    /// The command had come before, and this is what became of it then.
    package let isRepeat: Bool
}
