internal import Glibc

/// The wall clock in Unix milliseconds.
@Sendable
package func systemMilliseconds() -> Int64 {
    milliseconds(of: CLOCK_REALTIME)
}

/// Milliseconds since the machine was started, asleep or not.
@Sendable
package func bootMilliseconds() -> Int64 {
    milliseconds(of: CLOCK_BOOTTIME)
}

private func milliseconds(of clock: clockid_t) -> Int64 {
    var time = timespec()
    _ = unsafe clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
}

/// Says why on standard error and ends the process at once with status 70, so that nothing goes on from a doubtful state.
@Sendable
package func stopProcess(after end: LogEnd) {
    let line = Array("podledger: \(end)\n".utf8)
    _ = unsafe write(STDERR_FILENO, line, line.count)
    _exit(70)
}

/// Says on standard error that the log is damaged; it can still be read up to there, and appended to.
@Sendable
package func reportDamage(_ damage: EventLogError) {
    let line = Array("podledger: \(damage); what follows is not sealed\n".utf8)
    _ = unsafe write(STDERR_FILENO, line, line.count)
}
