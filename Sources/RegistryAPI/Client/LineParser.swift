/// Cuts a stream of bytes into lines, however the network cuts it into pieces.
struct LineParser: Sendable {
    private var line: [UInt8] = []

    /// Takes the next bytes and returns the lines that they complete.
    mutating func receive(_ bytes: [UInt8]) -> [[UInt8]] {
        line += bytes
        guard let end = line.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
        let lines = line[..<end].split(separator: UInt8(ascii: "\n"))
        line = Array(line[line.index(after: end)...])
        return lines.map(Array.init)
    }
}
