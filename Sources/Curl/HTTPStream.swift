/// A response whose body is read while it comes.
package struct HTTPStream: Sendable {
    package let status: Int
    package let headers: HTTPHeaders

    /// The body as it arrives; ends by throwing an `HTTPFailure` if the connection is lost or the reader falls behind.
    package let chunks: AsyncThrowingStream<[UInt8], any Error>
}
