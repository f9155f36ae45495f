internal import ArgumentParser
internal import Glibc

/// How many files and sockets the process may have open.
enum OpenFiles {
    static let connectionDefault = 4_096

    /// For the log, its readers, and the connections that the server makes itself.
    private static let reserve = 512

    /// Raises the process's own limit as far as need be; returns how many connections it then has room for.
    static func allow(connections wanted: Int?) throws -> Int {
        let count = (wanted ?? connectionDefault) + reserve
        let allowed = raise(to: count)
        if let wanted, wanted < 1 || allowed < count {
            throw ValidationError(
                "--connections is 1 to \(max(allowed - reserve, 1)); for more raise the limit of open files (LimitNOFILE=, ulimit -Hn)"
            )
        }
        return max(min(count, allowed) - reserve, 1)
    }

    private static func raise(to count: Int) -> Int {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return count }
        guard limit.rlim_cur < count else { return count }
        limit.rlim_cur = min(rlim_t(count), limit.rlim_max)
        guard unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return count }
        return Int(clamping: limit.rlim_cur)
    }
}
