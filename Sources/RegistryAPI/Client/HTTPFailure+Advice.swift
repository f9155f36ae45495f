internal import Curl

extension HTTPFailure {
    /// What to do about a server that was not reached.
    var advice: String {
        switch kind {
        case .untrusted:
            "give the pin of its key (podctl --pin, server_pin in podlet.json) or who vouches for it (podctl --ca-file)"
        case .wrongKey:
            "ask its operator for the pin of its key; if it was not renewed, somebody else answers at this address"
        case .insecure: "check the address, and write it with http:// if the server has no TLS"
        default: "check the address and that the server runs"
        }
    }

    /// A server with TLS gives who speaks plain HTTP nothing that can be understood.
    func hint(on server: String) -> String {
        guard server.hasPrefix("http://"), [.malformedResponse, .connectionLost].contains(kind) else { return "" }
        return "; if the server has TLS, write its address with https://"
    }
}
