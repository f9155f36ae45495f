internal import Loopback
internal import Reconciler

extension ListenAddress {
    /// What machines are told of the server that listens here; none is made elsewhere that could never reach it.
    func told(toMachinesElsewhere areElsewhere: Bool) -> Result<String, Trouble> {
        guard areElsewhere else { return .success(nearby.url) }
        guard LoopbackHost(host) == nil, !isWildcard else {
            let reason = "machines cannot reach this server at \(url); start it with --public-url to say where they can"
            return .failure(Trouble(.transient, reason))
        }
        return .success(url)
    }
}
