internal import DurableFiles
internal import Glibc

/// Small files of one directory for their owner only, each there whole or not at all, whatever happens meanwhile.
struct PrivateFiles: Sendable {
    /// Far beyond two keys, or a checkpoint.
    private static let byteCountMaximum = 1 << 16

    let directory: String

    func path(_ name: String) -> String {
        "\(directory)/\(name)"
    }

    /// Returns `nil` when there is no such file.
    func read(_ name: String) throws(SigningError) -> [UInt8]? {
        try FileDescriptor.unlessMissing(path(name), O_RDONLY | O_NOFOLLOW)?.read(atMost: Self.byteCountMaximum)
    }

    /// As `read`, and throws when others may read it too.
    func readSecret(_ name: String) throws(SigningError) -> [UInt8]? {
        guard let file = try FileDescriptor.unlessMissing(path(name), O_RDONLY | O_NOFOLLOW) else { return nil }
        guard try file.isPrivate() else { throw .exposed(path: path(name)) }
        return try file.read(atMost: Self.byteCountMaximum)
    }

    /// Makes a file that is not there; returns `false` when it is.
    func create(_ name: String, _ bytes: [UInt8]) throws(SigningError) -> Bool {
        do throws(FileFailure) {
            return try DurableFile.create(path(name), with: bytes)
        } catch {
            throw SigningError(error)
        }
    }

    func replace(_ name: String, _ bytes: [UInt8]) throws(SigningError) {
        do throws(FileFailure) {
            try DurableFile.replace(path(name), with: bytes)
        } catch {
            throw SigningError(error)
        }
    }

    /// Waits for whoever else holds the lock; it is let go when the value is.
    func lock(_ name: String) throws(SigningError) -> FileDescriptor {
        let file = try FileDescriptor(path(name), O_RDWR | O_CREAT | O_NOFOLLOW)
        try file.lock()
        return file
    }
}

extension SigningError {
    fileprivate init(_ failure: FileFailure) {
        self = .system(call: failure.call, path: failure.path, code: failure.code)
    }
}
