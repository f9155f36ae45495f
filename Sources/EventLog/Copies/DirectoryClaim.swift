internal import Glibc

/// The sole right to fill a directory; the kernel takes it back when the process ends.
final class DirectoryClaim: Sendable {
    private let descriptor: CInt

    init(_ path: String) throws(CopyError) {
        let opened = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else { throw .log(EventLogError(call: "open", path, errno)) }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            close(opened)
            throw .inUse(path)
        }
        descriptor = opened
    }

    deinit {
        close(descriptor)
    }
}
