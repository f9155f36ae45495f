/// Hands a response on while it comes: first the head, then the body in pieces.
final class StreamReceiver: ResponseReceiver {
    /// How many pieces (16 KiB each at most) may wait for the reader before the stream is given up.
    private static let waitingChunkMaximum = 256

    private typealias Chunks = AsyncThrowingStream<[UInt8], any Error>

    private var opening: CheckedContinuation<Result<HTTPStream, HTTPFailure>, Never>?

    /// Held until the reader has it: the stream ends when its last holder lets go.
    private var chunks: Chunks?
    private let body: Chunks.Continuation

    init(
        _ opening: CheckedContinuation<Result<HTTPStream, HTTPFailure>, Never>,
        whenDropped: @escaping @Sendable () -> Void
    ) {
        self.opening = opening
        let (chunks, body) = Chunks.makeStream(bufferingPolicy: .bufferingOldest(Self.waitingChunkMaximum))
        self.chunks = chunks
        self.body = body
        body.onTermination = { _ in whenDropped() }
    }

    func receive(_ head: ResponseHead) {
        guard let opening, let chunks else { return }
        self.opening = nil
        self.chunks = nil
        opening.resume(returning: .success(HTTPStream(status: head.status, headers: head.headers, chunks: chunks)))
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
