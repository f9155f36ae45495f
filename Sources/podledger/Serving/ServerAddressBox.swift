internal import Reconciler
internal import Synchronization

/// The address that machines are told, known once the server listens.
final class ServerAddressBox: Sendable {
    private let address: Mutex<Result<String, Trouble>>

    init(_ known: String?) {
        let unknown = Trouble(.transient, "the server does not listen yet")
        address = Mutex(known.map(Result.success) ?? .failure(unknown))
    }

    /// Throws why no machine can be told an address.
    func current() throws(Trouble) -> String {
        try address.withLock(\.self).get()
    }

    /// Keeps what was known before: what the operator says beats what the socket says.
    func learn(_ found: Result<String, Trouble>) {
        address.withLock { address in
            if case .failure = address { address = found }
        }
    }
}
