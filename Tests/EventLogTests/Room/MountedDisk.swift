import Foundation
import StoreTestSupport

/// A small file system in memory, mounted in the directory of the running test.
enum MountedDisk {
    /// Whether this process may mount; found out by doing it.
    static let isPossible: Bool = {
        let path = "\(NSTemporaryDirectory())/podledger-mount-\(getpid())"
        guard unsafe mkdir(path, 0o700) == 0 else { return false }
        defer { _ = unsafe rmdir(path) }
        guard mount(path, "size=64k") else { return false }
        return unsafe umount2(path, CInt(MNT_DETACH)) == 0
    }()

    static func with(_ options: String, _ body: (String) async throws -> Void) async throws {
        let path = "\(TemporaryDirectory.path)/disk"
        guard unsafe mkdir(path, 0o700) == 0, mount(path, "mode=700,\(options)") else { throw Unmountable(code: errno) }
        defer { _ = unsafe umount2(path, CInt(MNT_DETACH)) }
        try await body(path)
    }

    /// Leaves no block free; the file `filling` has them.
    static func fill(_ path: String) throws {
        let file = unsafe open("\(path)/filling", O_WRONLY | O_CREAT, 0o600)
        guard file >= 0 else { throw Unmountable(code: errno) }
        defer { close(file) }
        let page = [UInt8](repeating: 1, count: 4_096)
        while unsafe write(file, page, page.count) > 0 {}
        guard errno == ENOSPC else { throw Unmountable(code: errno) }
    }

    static func makeReadOnly(_ path: String) throws {
        let flags = UInt(MS_REMOUNT | MS_RDONLY)
        guard unsafe Glibc.mount("tmpfs", path, "tmpfs", flags, nil) == 0 else { throw Unmountable(code: errno) }
    }

    private static func mount(_ path: String, _ options: String) -> Bool {
        unsafe Glibc.mount("tmpfs", path, "tmpfs", 0, options) == 0
    }

    struct Unmountable: Error {
        let code: CInt
    }
}
