/// A reader whose snapshot is not the newest, so that no page freed since is used again.
package struct HeldReader: Hashable, Sendable {
    package let processID: Int32

    /// How many commits it does not see.
    package let lag: Int

    /// How many milliseconds ago it was first found behind.
    package let age: Int64

    package init(processID: Int32, lag: Int, age: Int64) {
        self.processID = processID
        self.lag = lag
        self.age = age
    }
}
