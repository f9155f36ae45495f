internal import Glibc
internal import Synchronization

/// The right to write to a directory; the kernel takes it back when the process ends.
///
/// Given back in so many words, for the reason at ``DirectoryClaim``.
final class DirectoryLock: Sendable {
    private let descriptor: Mutex<CInt?>

    /// Takes the lock or throws at once.
    init(_ directory: LogDirectory) throws(EventLogError) {
        let opened = unsafe open(directory.lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw EventLogError(call: "open", directory.lockPath, errno) }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(opened)
            guard code != EWOULDBLOCK else { throw .heldByAnotherProcess(directory: directory.path) }
            throw EventLogError(call: "flock", directory.lockPath, code)
        }
        descriptor = Mutex(opened)
    }

    deinit {
        release()
    }

    func release() {
        descriptor.withLock { descriptor in
            guard let held = descriptor.take() else { return }
            flock(held, LOCK_UN)
            close(held)
        }
    }
}
