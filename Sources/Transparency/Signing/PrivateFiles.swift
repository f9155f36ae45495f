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
        try opened(name)?.readAll(atMost: Self.byteCountMaximum)
    }

    /// As `read`, and throws when others may read it too.
    func readSecret(_ name: String) throws(SigningError) -> [UInt8]? {
        guard let file = try opened(name) else { return nil }
        guard try file.isPrivate() else { throw .exposed(path: path(name)) }
        return try file.readAll(atMost: Self.byteCountMaximum)
    }

    /// Makes a file that is not there; returns `false` when it is.
    func create(_ name: String, _ bytes: [UInt8]) throws(SigningError) -> Bool {
        try DurableFile.create(path(name), with: bytes, failingWith: SigningError.self)
    }

    func replace(_ name: String, _ bytes: [UInt8]) throws(SigningError) {
        try DurableFile.replace(path(name), with: bytes, failingWith: SigningError.self)
    }

    /// Returns `nil` when somebody else holds the lock; it is let go when the value is.
    func lock(_ name: String) throws(SigningError) -> FileLock<SigningError>? {
        try FileLock.taken(of: path(name), O_RDWR | O_CREAT | O_NOFOLLOW)
    }

    private func opened(_ name: String) throws(SigningError) -> Descriptor<SigningError>? {
        try Descriptor.unlessMissing(path(name), O_RDONLY | O_NOFOLLOW)
    }
}

extension SigningError: SystemCallFailure {
    package init(call: String, _ path: String, _ code: CInt) {
        self = .system(call: call, path: path, code: code)
    }
}
