package import KeyPins

/// How a TLS server is known to be the one that is meant.
package enum ServerTrust: Hashable, Sendable {
    /// By its name, and a chain to an authority that this machine trusts.
    case system

    /// By its name, and a chain to one of the certificates in a file (PEM), and to no other.
    case authorities(file: String)

    /// By its key alone: who issued its certificate, for what name and until when, is not looked at.
    case pins(KeyPins)
}
