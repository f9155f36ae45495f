import Testing

@testable import RegistryAPI

@Suite struct LineParserTests {
    @Test(arguments: 1...7)
    func `lines are the same however they are cut, and the last one waits for its end`(length: Int) {
        let bytes = Array("one\ntwo\n\nthree\nfo".utf8)
        var parser = LineParser()
        var lines: [String] = []
        for start in stride(from: 0, to: bytes.count, by: length) {
            let piece = Array(bytes[start..<min(bytes.count, start + length)])
            lines += parser.receive(piece).map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(lines == ["one", "two", "three"])
        #expect(parser.receive(Array("ur\n".utf8)) == [Array("four".utf8)])
    }
}
