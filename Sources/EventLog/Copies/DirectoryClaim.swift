internal import Glibc

/// The sole right to fill a directory; the kernel takes it back when the process ends.
///
/// It is given back in so many words: a child that is just being started has all descriptors for a moment, and a lock
/// lives as long as any of them.
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
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
