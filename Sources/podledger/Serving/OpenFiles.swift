internal import ArgumentParser
internal import Glibc

/// How many files and sockets the process may have open.
enum OpenFiles {
    static let connectionDefault = 4_096

    /// More than any limit of open files that a system has by itself.
    private static let connectionMaximum = 1 << 24

    /// For the log, its readers, and the connections that the server makes itself.
    private static let reserve = 512

    /// Raises the process's own limit as far as need be; returns how many connections it then has room for.
    static func allow(connections wanted: Int?) throws -> Int {
        let most = min(max(hardLimit - reserve, 1), connectionMaximum)
        if let wanted, !(1...most).contains(wanted) {
            throw ValidationError(
                "--connections is 1 to \(most); for more raise the limit of open files (LimitNOFILE=, ulimit -Hn)"
            )
        }
        let count = min(wanted ?? connectionDefault, most)
        return min(count, max(raise(to: count + reserve) - reserve, 1))
    }

    /// As far as the process may raise its own limit.
    private static var hardLimit: Int {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return .max }
        return Int(clamping: limit.rlim_max)
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
