internal import FoundationEssentials
internal import Glibc

/// Another run of this program, whose standard output this one reads line by line.
///
/// What would end this process ends only that one.
struct ChildProcess: ~Copyable {
    private let identifier: pid_t
    private var lines: LineReader

    /// How a process ended.
    enum Ending: Hashable {
        case exited(status: CInt)
        case killed(signal: CInt)
    }

    /// Starts this program with other arguments; its standard error is this one's.
    init(arguments: [String]) throws(ChildProcessFailure) {
        let ends = try makePipe()
        defer { _ = close(ends.input) }
        do throws(ChildProcessFailure) {
            identifier = try spawn(arguments, output: ends.input)
        } catch {
            close(ends.output)
            throw error
        }
        lines = LineReader(descriptor: ends.output)
    }

    deinit {
        close(lines.descriptor)
    }

    /// The next line without its end; `nil` when the process has closed its output, as it does when it ends.
    mutating func nextLine() -> String? {
        lines.next()
    }

    /// Waits for the end of the process.
    consuming func wait() throws(ChildProcessFailure) -> Ending {
        var status: CInt = 0
        while unsafe waitpid(identifier, &status, 0) < 0 {
            guard errno == EINTR else { throw ChildProcessFailure(call: "waitpid", code: errno) }
        }
        let signal = status & 0x7f
        return signal == 0 ? .exited(status: status >> 8 & 0xff) : .killed(signal: signal)
    }
}

/// The system did not do what it was asked for.
struct ChildProcessFailure: Error, CustomStringConvertible {
    let call: String
    let code: CInt

    var description: String {
        "no process could be started to read the data: \(call): \(unsafe String(cString: strerror(code)))"
    }
}

/// The two ends of a pipe, of which no other program that is started gets a copy.
private func makePipe() throws(ChildProcessFailure) -> (output: CInt, input: CInt) {
    var ends: [CInt] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw ChildProcessFailure(call: "pipe", code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
}

private func spawn(_ arguments: [String], output: CInt) throws(ChildProcessFailure) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    var identifier: pid_t = 0
    let code = unsafe withCStrings(["podledger"] + arguments) { arguments in
        unsafe withCStrings(environment) { environment in
            unsafe posix_spawn(&identifier, "/proc/self/exe", &actions, nil, arguments, environment)
        }
    }
    guard code == 0 else { throw ChildProcessFailure(call: "posix_spawn", code: code) }
    return identifier
}

/// Lends texts as C has them: an array that ends with a null pointer.
@unsafe
private func withCStrings<Result>(
    _ texts: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let pointers = unsafe texts.map { unsafe strdup($0) }
    defer { for index in texts.indices { unsafe free(pointers[index]) } }
    return unsafe body(pointers + [nil])
}
