internal import Synchronization

/// The address that machines are told, known once the server listens.
final class ServerAddressBox: Sendable {
    private let address: Mutex<String?>

    init(_ known: String?) {
        address = Mutex(known)
    }

    var current: String? {
        address.withLock(\.self)
    }

    /// Keeps what was known before: what the operator says beats what the socket says.
    func learn(_ found: String) {
        address.withLock { address in address = address ?? found }
    }
}
