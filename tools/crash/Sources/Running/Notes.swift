import FoundationEssentials
import Glibc

/// The file that outlives the process and tells what it acknowledged.
final class Notes: Sendable {
    private let descriptor: CInt

    struct NotWritable: Error {
        let path: String
        let code: CInt
    }

    init(path: String) throws(NotWritable) {
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw NotWritable(path: path, code: errno) }
    }

    deinit {
        close(descriptor)
    }

    /// Adds a line in one call, so that it is there whole or, when the process died before, not at all.
    func add(_ acknowledgement: Acknowledgement) {
        let line = Array(acknowledgement.line.utf8)
        let written = unsafe write(descriptor, line, line.count)
        precondition(written == line.count, "the notes can always be written")
    }

    /// What was noted, in that order.
    static func read(_ path: String) throws -> [Acknowledgement] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return text.split(separator: "\n").compactMap(Acknowledgement.init(line:))
    }
}
