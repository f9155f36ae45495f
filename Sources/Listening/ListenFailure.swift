internal import Glibc
package import NIOCore

/// An address that cannot be listened on.
package struct ListenFailure: Error, Hashable, Sendable {
    package let host: String
    package let port: Int
    package let reason: String

    package init(_ error: IOError, host: String, port: Int) {
        self.host = host
        self.port = port
        reason = unsafe String(cString: strerror(error.errnoCode))
    }
}

extension ListenFailure: CustomStringConvertible {
    package var description: String {
        "cannot listen on \(host):\(port): \(reason); choose another address, or end who uses it"
    }
}
