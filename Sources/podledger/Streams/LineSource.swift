internal import Glibc

/// The lines of a file, or of standard input where its name is `-`.
struct LineSource {
    let path: String

    /// No event has a longer line.
    private static let byteCountMaximum = 8 << 20

    /// Hands on every line without its end; a last line that has none counts too.
    func visit(_ body: ([UInt8]) throws -> Void) throws {
        let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw UnreadableInput(path: path, code: errno) }
        defer { if path != "-" { close(descriptor) } }
        var buffer = Array(repeating: 0 as UInt8, count: 256 << 10)
        var line: [UInt8] = []
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw UnreadableInput(path: path, code: errno) }
            guard count > 0 else { break }
            try split(buffer[..<count], &line, body)
            guard line.count <= Self.byteCountMaximum else { throw UnreadableInput(path: path, code: EFBIG) }
        }
        if !line.isEmpty { try body(line) }
    }

    /// Hands on the lines that end in a piece, the first of them behind what came before; keeps the rest.
    private func split(_ piece: ArraySlice<UInt8>, _ line: inout [UInt8], _ body: ([UInt8]) throws -> Void) throws {
        var rest = piece
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            try body(line + rest[..<end])
            line = []
            rest = rest[(end + 1)...]
        }
        line += rest
    }
}
