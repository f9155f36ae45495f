/// Cuts a stream of server-sent events into messages, however the network cuts it into pieces.
struct ServerSentEventParser: Sendable {
    private var line: [UInt8] = []
    private var data: [String] = []
    private var id: String?
    private var endedWithReturn = false

    /// Takes the next bytes and returns the messages that they complete.
    mutating func receive(_ bytes: [UInt8]) -> [ServerSentEvent] {
        bytes.compactMap { receive($0) }
    }

    private mutating func receive(_ byte: UInt8) -> ServerSentEvent? {
        let isSecondHalf = endedWithReturn && byte == UInt8(ascii: "\n")
        endedWithReturn = byte == UInt8(ascii: "\r")
        if isSecondHalf { return nil }
        guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
            line.append(byte)
            return nil
        }
        defer { line.removeAll(keepingCapacity: true) }
        return line.isEmpty ? takeMessage() : takeField(String(decoding: line, as: UTF8.self))
    }

    /// A line that begins with a colon is a comment, which keeps the connection alive and says nothing.
    private mutating func takeField(_ line: String) -> ServerSentEvent? {
        let colon = line.firstIndex(of: ":") ?? line.endIndex
        var value = line[colon...].dropFirst()
        if value.hasPrefix(" ") { value.removeFirst() }
        switch line[..<colon] {
        case "data": data.append(String(value))
        case "id": id = String(value)
        default: break
        }
        return nil
    }

    private mutating func takeMessage() -> ServerSentEvent? {
        guard !data.isEmpty else { return nil }
        defer { data.removeAll() }
        return ServerSentEvent(id: id, data: data.joined(separator: "\n"))
    }
}
