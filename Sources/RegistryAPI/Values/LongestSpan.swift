/// The longest that anything can be asked to last or to wait: what is meant to be longer has no end.
package enum LongestSpan {
    /// A hundred years.
    package static let seconds: Int64 = 3_153_600_000
}
