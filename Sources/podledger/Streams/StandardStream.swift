internal import DurableFiles

/// Where the program's words go: data to one, everything else to the other.
enum StandardStream: CInt {
    case output = 1
    case error = 2

    /// Writes a line at once; what nobody reads is nobody's loss.
    func write(_ line: String, end: String = "\n") {
        writeAsItIs(line + end)
    }

    /// Writes a text that brings its own line ends.
    func writeAsItIs(_ text: String) {
        let bytes = Array(text.utf8)
        try? Descriptor<FileFailure>.write(bytes.span, to: rawValue, path: "a standard stream")
    }
}
