internal import Glibc

/// A call to the operating system that failed, so that a file is as it was before.
package struct FileFailure: SystemCallFailure, Hashable {
    package let call: String
    package let path: String

    /// An `errno`.
    package let code: CInt

    package init(call: String, _ path: String, _ code: CInt) {
        self.call = call
        self.path = path
        self.code = code
    }
}

extension FileFailure: CustomStringConvertible {
    package var description: String {
        let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
        return "\(call) failed for '\(path)': \(reason); check its directory's owner and free space"
    }
}
