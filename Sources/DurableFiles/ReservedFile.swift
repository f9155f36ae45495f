internal import Glibc

/// A new file for its owner only that is empty until it is known what goes into it, and gone if that is never known.
package final class ReservedFile {
    package let path: String
    private var isFilled = false

    /// Returns `nil`, and touches nothing, when there is a file already.
    package init?(_ path: String) throws(FileFailure) {
        self.path = path
        do throws(FileFailure) {
            _ = try Descriptor<FileFailure>(path, O_WRONLY | O_CREAT | O_EXCL)
        } catch {
            isFilled = true
            guard error.code == EEXIST else { throw error }
            return nil
        }
    }

    deinit {
        if !isFilled { unsafe unlink(path) }
    }

    /// Returns once a loss of power would not lose the bytes.
    package func fill(_ bytes: [UInt8]) throws(FileFailure) {
        try DurableFile.replace(path, with: bytes)
        isFilled = true
    }
}
