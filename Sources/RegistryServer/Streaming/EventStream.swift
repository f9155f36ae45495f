internal import Hummingbird
internal import NIOCore
internal import Pods
internal import Registry
internal import RegistryAPI

/// The log as server-sent events: what there is, then what comes, and a comment now and then when nothing does.
///
/// The next page is read when the one before has been sent, so a slow reader holds nothing in memory.
struct EventStream: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    let pages: FilteredEvents
    let after: EventID
    let commentInterval: Duration

    func makeAsyncIterator() -> Iterator {
        Iterator(pages: pages, position: after, commentInterval: commentInterval)
    }

    struct Iterator: AsyncIteratorProtocol {
        private static let pageLength = 256

        let pages: FilteredEvents
        var position: EventID
        let commentInterval: Duration

        /// The head of the response leaves with the first bytes, so a comment comes before anything else.
        var isOpened = false

        /// A comment is due an interval after the last bytes, however often the log grows by what the filter holds back.
        var commentDue = ContinuousClock.now

        mutating func next() async throws -> ByteBuffer? {
            let bytes = try await nextBytes()
            commentDue = .now + commentInterval
            return bytes
        }

        private mutating func nextBytes() async throws -> ByteBuffer {
            guard isOpened else {
                isOpened = true
                return ByteBuffer(string: ": the log after position \(position)\n\n")
            }
            while true {
                let page = try pages.page(after: position, limit: Self.pageLength)
                let isProgress = page.next > position
                position = page.next
                if !page.events.isEmpty { return try Self.messages(page.events) }
                if isCommentDue { return comment }
                if !isProgress, try await !hasNews() { return comment }
            }
        }

        private var isCommentDue: Bool {
            ContinuousClock.now >= commentDue
        }

        private var comment: ByteBuffer {
            ByteBuffer(string: ": at position \(position)\n\n")
        }

        /// Whether the log grows before a comment is due.
        private func hasNews() async throws -> Bool {
            try await withThrowingTaskGroup(of: Bool.self) { [reader = pages.reader, position, commentDue] group in
                group.addTask { try await reader.next(after: position) > position }
                group.addTask {
                    try await Task.sleep(until: commentDue, clock: .continuous)
                    return false
                }
                defer { group.cancelAll() }
                return try await group.next() ?? false
            }
        }

        private static func messages(_ events: [EventResource]) throws -> ByteBuffer {
            var buffer = ByteBuffer()
            for event in events {
                buffer.writeString("id: \(event.position)\nevent: \(event.kind)\ndata: ")
                buffer.writeBytes(try WireFormat.encode(event))
                buffer.writeString("\n\n")
            }
            return buffer
        }
    }
}
