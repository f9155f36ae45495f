internal import Glibc
internal import Synchronization

/// The sole right to a file or a directory; the kernel takes it back when the process ends.
///
/// It is given back in so many words: a child that is just being started has all descriptors for a moment, and a lock
/// lives as long as any of them.
package final class FileLock<Failure: SystemCallFailure>: Sendable {
    private let file: Mutex<Descriptor<Failure>?>

    private init(_ file: consuming Descriptor<Failure>) {
        self.file = Mutex(file)
    }

    deinit {
        release()
    }

    /// Returns `nil` at once when somebody else has it.
    package static func taken(of path: String, _ flags: CInt) throws(Failure) -> FileLock? {
        let file = try Descriptor<Failure>(path, flags)
        while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
            if errno == EWOULDBLOCK { return nil }
            guard errno == EINTR else { throw Failure(call: "flock", path, errno) }
        }
        return FileLock(file)
    }

    package func release() {
        file.withLock { file in
            guard let held = file.take() else { return }
            flock(held.number, LOCK_UN)
        }
    }
}
