internal import Glibc

/// A running hook, in a process group of its own, whose output is kept as far as its last line is needed.
struct HookProcess: ~Copyable {
    enum Ending: Hashable {
        case exited(CInt)
        case killed(CInt)
        case overdue

        /// It is there no more, and how it ended was told to nobody.
        case unseen
    }

    private static let pollInterval = Duration.milliseconds(20)
    private static let tailByteCount = 4_096
    private static let lineByteCount = 1_000

    private let identifier: pid_t
    private let output: CInt
    private var tail: [UInt8] = []

    init(_ path: String, argument: String, environment: [String: String]) throws(HookFailure) {
        let ends = try Self.pipe()
        defer { close(ends.input) }
        do throws(HookFailure) {
            identifier = try Self.spawn([path, argument], environment.map { "\($0)=\($1)" }, output: ends.input)
        } catch {
            close(ends.output)
            throw error
        }
        output = ends.output
    }

    deinit {
        close(output)
    }

    /// Waits for the end; the whole group is killed when it takes too long or the task is cancelled.
    mutating func ending(within limit: Duration) async -> Ending {
        let deadline = ContinuousClock.now + limit
        var isKilled = false
        while true {
            drain()
            if let ending = poll() { return isKilled && !Task.isCancelled ? .overdue : ending }
            if !isKilled, Task.isCancelled || ContinuousClock.now >= deadline {
                kill(-identifier, SIGKILL)
                isKilled = true
            }
            await pause()
        }
    }

    /// The text, and the last line of what the process has said, in the same words each time.
    func told(after text: String) -> String {
        let lines = String(decoding: tail, as: UTF8.self).split(whereSeparator: \.isNewline)
        guard let line = lines.last(where: { !$0.allSatisfy(\.isWhitespace) }) else { return text }
        let stable = String(line).withoutIdentifiers
        return "\(text): \(String(decoding: stable.utf8.prefix(Self.lineByteCount), as: UTF8.self))"
    }

    /// Does not end early when the task is cancelled, which is for the loop to see.
    private func pause() async {
        await Task { try? await Task.sleep(for: Self.pollInterval) }.value
    }

    private func poll() -> Ending? {
        var status: CInt = 0
        let found = unsafe waitpid(identifier, &status, WNOHANG)
        if found == -1, errno != EINTR { return .unseen }
        guard found == identifier else { return nil }
        let signal = status & 0x7f
        return signal == 0 ? .exited(status >> 8 & 0xff) : .killed(signal)
    }

    /// Takes what there is without waiting for more.
    private mutating func drain() {
        var buffer = [UInt8](repeating: 0, count: Self.tailByteCount)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(output, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            tail = (tail + buffer[..<count]).suffix(Self.tailByteCount)
        }
    }
}

extension HookProcess {
    /// The two ends, of which no other program gets a copy; reading does not wait.
    private static func pipe() throws(HookFailure) -> (output: CInt, input: CInt) {
        var ends: [CInt] = [-1, -1]
        guard unsafe Glibc.pipe(&ends) == 0 else { throw .notRun(Self.problem("pipe", errno)) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        return (ends[0], ends[1])
    }

    private static func spawn(
        _ arguments: [String],
        _ environment: [String],
        output: CInt
    ) throws(HookFailure) -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        setSignals(in: &attributes)
        var identifier: pid_t = 0
        let code = unsafe withCStrings(arguments) { words in
            unsafe withCStrings(environment) { environment in
                unsafe posix_spawn(&identifier, arguments[0], &actions, &attributes, words, environment)
            }
        }
        guard code == 0 else { throw .notRun(problem("cannot run '\(arguments[0])'", code)) }
        return identifier
    }

    /// A group of its own, in which every signal does what it does by default, whatever this thread has blocked.
    private static func setSignals(in attributes: inout posix_spawnattr_t) {
        var (none, all) = (sigset_t(), sigset_t())
        unsafe sigemptyset(&none)
        unsafe sigfillset(&all)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setsigdefault(&attributes, &all)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    }

    private static func problem(_ what: String, _ code: CInt) -> String {
        "\(what): \(unsafe String(cString: strerror(code)))"
    }
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
