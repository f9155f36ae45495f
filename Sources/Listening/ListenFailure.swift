internal import Glibc
internal import NIOCore

/// An address that cannot be listened on.
package struct ListenFailure: Error, Hashable, Sendable {
    package let host: String
    package let port: Int
    package let reason: String

    /// Returns `nil` for an error that is not about the address.
    package init?(_ error: any Error, host: String, port: Int) {
        guard let reason = Self.reason(error) else { return nil }
        self.host = host
        self.port = port
        self.reason = reason
    }

    private static func reason(_ error: any Error) -> String? {
        switch error {
        case let error as IOError: unsafe String(cString: strerror(error.errnoCode))
        case let error as SocketAddressError.UnknownHost: error.errorDescription
        case is SocketAddressError: "the host has no address"
        default: nil
        }
    }
}

extension ListenFailure: CustomStringConvertible {
    package var description: String {
        "cannot listen on \(host):\(port): \(reason); choose another address, or end who uses it"
    }
}
