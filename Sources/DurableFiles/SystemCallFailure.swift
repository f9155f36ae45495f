/// An error that can stand for a call to the operating system that failed, so that what calls it throws the caller's own.
package protocol SystemCallFailure: Error {
    /// `code` is an `errno`.
    init(call: String, _ path: String, _ code: CInt)
}
