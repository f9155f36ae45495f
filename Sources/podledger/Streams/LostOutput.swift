internal import Glibc

/// Standard output takes no more.
struct LostOutput: Error, CustomStringConvertible {
    let code: CInt

    var description: String {
        let cause = unsafe String(cString: strerror(code))
        return "standard output cannot be written: \(cause); the output is cut short, write it again"
    }
}
