internal import DurableFiles
internal import Glibc

/// A program that could not be started, or whose end nobody saw.
package struct LaunchFailure: SystemCallFailure, Hashable {
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

extension LaunchFailure: CustomStringConvertible {
    package var description: String {
        "cannot run '\(path)': \(unsafe String(cString: strerror(code)))"
    }
}
