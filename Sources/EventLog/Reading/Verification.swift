/// What a log was found to hold, all of it sound.
package struct Verification: Hashable, Sendable {
    /// The position through which it was looked at.
    package let head: Position

    package let beatCount: Int
    package let eventCount: Int
    package let streamCount: Int
}
