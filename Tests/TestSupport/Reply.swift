/// What the loopback server does once it has read a request.
package struct Reply: Hashable, Sendable {
    package enum Ending: Hashable, Sendable {
        case keepAlive
        case close

        /// Closes with a RST instead of a FIN.
        case reset

        /// Leaves the connection open and says nothing more.
        case hang
    }

    package let bytes: [UInt8]
    package let ending: Ending

    package init(bytes: [UInt8], then ending: Ending) {
        self.bytes = bytes
        self.ending = ending
    }

    package init(
        _ status: Int,
        headers: [(String, String)] = [],
        body: String = "",
        then ending: Ending = .keepAlive
    ) {
        let lines = ["HTTP/1.1 \(status) Status"] + headers.map { "\($0): \($1)" }
        let head = (lines + ["content-length: \(body.utf8.count)"]).joined(separator: "\r\n")
        self.init(bytes: Array("\(head)\r\n\r\n\(body)".utf8), then: ending)
    }

    package static func json(_ status: Int, _ body: String, headers: [(String, String)] = []) -> Reply {
        Reply(status, headers: [("content-type", "application/json; charset=utf-8")] + headers, body: body)
    }

    package static let closes = Reply(bytes: [], then: .close)
    package static let resets = Reply(bytes: [], then: .reset)
    package static let hangs = Reply(bytes: [], then: .hang)

    /// The same reply with its last bytes missing and the connection closed.
    package func cut(by count: Int) -> Reply {
        Reply(bytes: bytes.dropLast(count), then: .close)
    }
}
