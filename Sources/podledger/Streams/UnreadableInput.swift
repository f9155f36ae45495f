internal import DurableFiles
internal import Glibc

/// What was to be read cannot be.
struct UnreadableInput: SystemCallFailure, CustomStringConvertible {
    let path: String
    let code: CInt

    init(path: String, code: CInt) {
        self.path = path
        self.code = code
    }

    init(call: String, _ path: String, _ code: CInt) {
        self.init(path: path, code: code)
    }

    var description: String {
        "\(path) cannot be read: \(unsafe String(cString: strerror(code))); name a file that can"
    }
}
