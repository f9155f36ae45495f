/// A key that was asked for cannot be issued as it is.
package struct UnsuitableKey: Error, CustomStringConvertible {
    let problem: String

    package var description: String { problem }
}
