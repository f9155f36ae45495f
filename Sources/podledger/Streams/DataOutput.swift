internal import DurableFiles
internal import Glibc
internal import Presenting

/// Standard output for data that must arrive whole: gathered, and a failure to write is an error.
final class DataOutput {
    private var gathered: [UInt8] = []
    private static let pieceByteCount = 64 << 10

    /// Writes lines that are all there is to write.
    static func write(_ lines: [String]) throws(LostOutput) {
        let output = DataOutput()
        for line in lines { try output.write(Array("\(line)\n".utf8)) }
        try output.flush()
    }

    /// Writes a text that brings its own line ends and is all there is to write.
    static func write(asItIs text: String) throws(LostOutput) {
        let output = DataOutput()
        try output.write(Array(text.utf8))
        try output.flush()
    }

    func write(_ bytes: [UInt8]) throws(LostOutput) {
        gathered += bytes
        if gathered.count >= Self.pieceByteCount { try flush() }
    }

    /// Writes what is gathered.
    func flush() throws(LostOutput) {
        do throws(FileFailure) {
            let bytes = gathered
            try Descriptor<FileFailure>.write(bytes.span, to: STDOUT_FILENO, path: "standard output")
        } catch {
            throw LostOutput(code: error.code)
        }
        gathered.removeAll(keepingCapacity: true)
    }
}
