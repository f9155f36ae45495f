internal import DurableFiles

/// Where the program's words to people and to other processes of its own go; data, of which nothing may be missing, are
/// `DataOutput`'s.
enum StandardStream: CInt {
    case output = 1
    case error = 2

    /// Writes a line at once; what nobody reads is nobody's loss.
    func write(_ line: String, end: String = "\n") {
        let bytes = Array((line + end).utf8)
        try? Descriptor<FileFailure>.write(bytes.span, to: rawValue, path: "a standard stream")
    }
}
