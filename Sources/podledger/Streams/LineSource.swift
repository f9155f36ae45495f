internal import DurableFiles
internal import Glibc

/// The lines of a file, or of standard input where its name is `-`.
struct LineSource {
    let path: String

    /// No event has a longer line.
    private static let byteCountMaximum = 8 << 20

    /// Hands on every line without its end; a last line that has none counts too.
    func visit(_ body: ([UInt8]) throws -> Void) throws {
        let file =
            path == "-"
            ? Descriptor<UnreadableInput>(number: dup(STDIN_FILENO), path: path) : try Descriptor(path, O_RDONLY)
        var buffer = Array(repeating: 0 as UInt8, count: 256 << 10)
        var line: [UInt8] = []
        while true {
            let count = try file.read(into: &buffer)
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
