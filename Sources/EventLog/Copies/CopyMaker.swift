/// Who makes a copy, and when.
package struct CopyMaker: Hashable, Sendable {
    /// Of the program.
    package let version: String

    /// Unix milliseconds.
    package let time: Int64

    package init(version: String, time: Int64) {
        self.version = version
        self.time = time
    }
}
