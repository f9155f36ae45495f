internal import Glibc

/// What was to be read cannot be.
struct UnreadableInput: Error, CustomStringConvertible {
    let path: String
    let code: CInt

    var description: String {
        "\(path) cannot be read: \(unsafe String(cString: strerror(code))); name a file that can"
    }
}
