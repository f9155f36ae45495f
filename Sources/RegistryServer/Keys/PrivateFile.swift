internal import Glibc

/// A file for its owner only, which is there whole or not at all, whatever happens meanwhile.
enum PrivateFile {
    static func write(_ text: String, to path: String) throws(PrivateFileError) {
        let temporary = path + ".new"
        try writeThrough(text, to: temporary)
        guard unsafe rename(temporary, path) == 0 else { throw PrivateFileError(path) }
        try sync(directoryOf: path)
    }

    private static func writeThrough(_ text: String, to path: String) throws(PrivateFileError) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw PrivateFileError(path) }
        defer { close(descriptor) }
        guard fchmod(descriptor, 0o600) == 0 else { throw PrivateFileError(path) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw PrivateFileError(path) }
            rest.removeFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw PrivateFileError(path) }
    }

    private static func sync(directoryOf path: String) throws(PrivateFileError) {
        let directory = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let descriptor = unsafe open(directory.isEmpty ? "/" : directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw PrivateFileError(directory) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw PrivateFileError(directory) }
    }
}

/// A private file that could not be written.
package struct PrivateFileError: Error, Hashable, Sendable, CustomStringConvertible {
    let path: String
    let code: Int32

    fileprivate init(_ path: String) {
        self.path = path
        code = errno
    }

    package var description: String {
        "cannot write '\(path)': error \(code) of the system; check its directory's owner and free space"
    }
}
