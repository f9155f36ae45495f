import APIKeys
import Curl
import RegistryAPI
import RegistryServer

/// Reads server-sent events as they come.
struct Messages {
    private var chunks: AsyncThrowingStream<[UInt8], any Error>.Iterator
    private var text = ""

    init(_ stream: HTTPStream) {
        chunks = stream.chunks.makeAsyncIterator()
    }

    /// The next `count` events; fewer when the stream ends before.
    mutating func next(_ count: Int) async throws -> [EventResource] {
        var events: [EventResource] = []
        while events.count < count, let block = try await nextBlock() {
            if let event = try Self.event(in: block) { events.append(event) }
        }
        return events
    }

    /// Every event there still is, once the stream has ended.
    mutating func rest() async throws -> [EventResource] {
        try await next(.max)
    }

    mutating func waitForComment(_ comment: String) async throws {
        while let block = try await nextBlock(), block != comment {}
    }

    mutating func nextComment() async throws -> String? {
        while let block = try await nextBlock() {
            if block.hasPrefix(":") { return block }
        }
        return nil
    }

    private mutating func nextBlock() async throws -> String? {
        while true {
            if let end = text.firstRange(of: "\n\n") {
                defer { text.removeSubrange(..<end.upperBound) }
                return String(text[..<end.lowerBound])
            }
            guard let chunk = try await chunks.next(isolation: #isolation) else { return nil }
            text += String(decoding: chunk, as: UTF8.self)
        }
    }

    private static func event(in block: String) throws -> EventResource? {
        guard let line = block.split(separator: "\n").first(where: { $0.hasPrefix("data: ") }) else { return nil }
        return try WireFormat.decode(EventResource.self, from: Array(line.dropFirst(6).utf8))
    }
}

extension TestServer {
    func follow(_ path: String, lastEventID: String? = nil) async throws -> HTTPStream {
        var headers = [HTTPHeader(name: "Authorization", value: "Bearer \(keys.viewer.text)")]
        if let lastEventID { headers.append(HTTPHeader(name: "Last-Event-ID", value: lastEventID)) }
        return try await http.stream(HTTPRequest(url: url + path, headers: headers, timeout: .seconds(20)))
    }
}
