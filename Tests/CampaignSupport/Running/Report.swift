/// What one run came to.
package struct Report: Sendable {
    package var problems: [String]
    package let steps: [Step]

    /// The log and the account's requests in words, by time.
    package let story: [String]
    package let ending: Ending
    package let tally: Tally

    /// Of virtual time.
    package let milliseconds: Int64
}
