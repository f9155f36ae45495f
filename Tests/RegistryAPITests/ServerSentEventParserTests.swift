import Testing

@testable import RegistryAPI

@Suite struct ServerSentEventParserTests {
    static let text =
        ": hello\nid: 7\ndata: one\n\n: still here\r\n\r\nid:8\r\ndata: two\r\ndata:more\r\n\r\ndata: ü\r\rdata: cut"

    static let messages = [
        ServerSentEvent(id: "7", data: "one"),
        ServerSentEvent(id: "8", data: "two\nmore"),
        ServerSentEvent(id: "8", data: "ü"),
    ]

    @Test(arguments: [1, 2, 3, 7, 1_000])
    func `messages are the same however the stream is cut`(pieceSize: Int) {
        var parser = ServerSentEventParser()
        var found: [ServerSentEvent] = []
        var rest = Array(Self.text.utf8)[...]
        while !rest.isEmpty {
            found += parser.receive(Array(rest.prefix(pieceSize)))
            rest = rest.dropFirst(pieceSize)
        }
        #expect(found == Self.messages)
    }
}
