/// What one run came to.
package struct Report: Sendable {
    package var problems: [String]
    package let steps: [Step]

    /// How many steps there were until nothing changed any more, and a few after that.
    package let busyStepCount: Int

    /// The log and the account's requests in words, by time.
    package let story: [String]
    package let ending: Ending
    package let tally: Tally

    /// Of virtual time.
    package let milliseconds: Int64
}
