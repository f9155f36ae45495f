internal import DurableFiles
internal import Glibc

extension Launch {
    /// Starts the program; returns where to read what it writes, if that is to be read.
    ///
    /// It reads nothing, and every signal does to it what it does by default, whatever this thread has blocked.
    func spawn() throws(LaunchFailure) -> (process: pid_t, output: CInt?) {
        guard output != .standardError else { return (try spawn(writingTo: STDERR_FILENO), nil) }
        let ends = try Descriptor<LaunchFailure>.pipe()
        defer { close(ends.writingEnd) }
        if output == .polledWithErrors { _ = fcntl(ends.readingEnd, F_SETFL, O_NONBLOCK) }
        do throws(LaunchFailure) {
            return (try spawn(writingTo: ends.writingEnd), ends.readingEnd)
        } catch {
            close(ends.readingEnd)
            throw error
        }
    }

    private func spawn(writingTo descriptor: CInt) throws(LaunchFailure) -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, STDOUT_FILENO)
        if output == .polledWithErrors { unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, STDERR_FILENO) }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        set(&attributes)
        var process: pid_t = 0
        let code = unsafe withCStrings([path] + arguments) { words in
            unsafe withCStrings(environment.map { "\($0)=\($1)" }) { environment in
                unsafe posix_spawn(&process, path, &actions, &attributes, words, environment)
            }
        }
        guard code == 0 else { throw LaunchFailure(call: "posix_spawn", path, code) }
        return process
    }

    private func set(_ attributes: inout posix_spawnattr_t) {
        var (none, all) = (sigset_t(), sigset_t())
        unsafe sigemptyset(&none)
        unsafe sigfillset(&all)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setsigdefault(&attributes, &all)
        let signals = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        let flags = leadsGroup ? signals | POSIX_SPAWN_SETPGROUP : signals
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
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
