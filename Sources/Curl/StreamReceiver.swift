/// Hands a response on while it comes: first the head, then the body in pieces.
final class StreamReceiver: ResponseReceiver {
    /// How many pieces (16 KiB each at most) may wait for the reader before the stream is given up.
    private static let waitingChunkMaximum = 256

    private typealias Chunks = AsyncThrowingStream<[UInt8], any Error>

    private var opening: CheckedContinuation<Result<HTTPStream, HTTPFailure>, Never>?
    private let chunks: Chunks
    private let body: Chunks.Continuation

    init(
        _ opening: CheckedContinuation<Result<HTTPStream, HTTPFailure>, Never>,
        whenDropped: @escaping @Sendable () -> Void
    ) {
        self.opening = opening
        (chunks, body) = Chunks.makeStream(bufferingPolicy: .bufferingOldest(Self.waitingChunkMaximum))
        body.onTermination = { _ in whenDropped() }
    }

    func receive(_ head: ResponseHead) {
        opening?.resume(returning: .success(HTTPStream(status: head.status, headers: head.headers, chunks: chunks)))
        opening = nil
    }

    func receive(_ bytes: [UInt8]) -> HTTPFailure? {
        switch body.yield(bytes) {
        case .enqueued: nil
        case .terminated: .cancelled
        case .dropped: HTTPFailure(kind: .other, message: "the reader of the stream fell behind")
        @unknown default: HTTPFailure(kind: .other, message: "the stream did not take what came")
        }
    }

    func finish(_ failure: HTTPFailure?, wasSent: Bool) {
        opening?.resume(returning: .failure(failure ?? .headless))
        opening = nil
        body.finish(throwing: failure)
    }
}
