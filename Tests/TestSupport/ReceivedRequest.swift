/// A request as it came over the wire.
package struct ReceivedRequest: Hashable, Sendable {
    package let method: String
    package let target: String

    /// Names in lower case.
    package let headers: [String: String]
    package let body: [UInt8]

    /// Every byte, head and body.
    package let bytes: [UInt8]

    /// The how-manieth connection it came on, from 1.
    package let connection: Int

    package var text: String { String(decoding: bytes, as: UTF8.self) }
    package var bodyText: String { String(decoding: body, as: UTF8.self) }
}

extension ReceivedRequest {
    /// Takes the first whole request off `bytes`, or returns `nil` until there is one.
    static func take(from bytes: inout [UInt8], connection: Int) -> ReceivedRequest? {
        guard let headEnd = bytes.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound else { return nil }
        let lines = String(decoding: bytes[..<headEnd], as: UTF8.self).split(separator: "\r\n")
        let words = lines[0].split(separator: " ")
        guard words.count == 3 else { return nil }
        let headers = Dictionary(lines.dropFirst().compactMap(header), uniquingKeysWith: { $0 + ", " + $1 })
        let end = headEnd + (headers["content-length"].flatMap { Int($0) } ?? 0)
        guard bytes.count >= end else { return nil }
        defer { bytes.removeFirst(end) }
        return ReceivedRequest(
            method: String(words[0]),
            target: String(words[1]),
            headers: headers,
            body: Array(bytes[headEnd..<end]),
            bytes: Array(bytes[..<end]),
            connection: connection
        )
    }

    private static func header(_ line: Substring) -> (String, String)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        return (line[..<colon].lowercased(), String(line[line.index(after: colon)...].drop { $0 == " " }))
    }
}
