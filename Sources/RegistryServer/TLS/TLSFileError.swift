/// What is wrong with a file of a certificate or a key.
package enum TLSFileError: Error, Hashable, Sendable {
    case unreadable(String)

    /// Users beside its owner and group can read it.
    case exposedKey(String)
    case noCertificate(String)
    case noKey(String)
    case mismatch(TLSFiles)

    /// The machines were told of other keys, and would not believe this one.
    case strangeKey(String)
    case foreignKey(String)
}

extension TLSFileError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path):
            "cannot read '\(path)'; check that it exists and that this user may read it"
        case .exposedKey(let path):
            "the key in '\(path)' can be read by every user; run chmod o= on it, and make a new one if others may have it"
        case .noCertificate(let path):
            "there is no certificate in '\(path)'; it holds the server's as PEM, and those that vouch for it behind it"
        case .noKey(let path):
            "there is no private key in '\(path)' that can be read; it holds one as PEM, without a passphrase"
        case .mismatch(let files):
            "the key in '\(files.key)' is not that of the first certificate in '\(files.certificate)'; name two that belong together"
        case .strangeKey(let path):
            """
            the certificate in '\(path)' has another key, which machines that run would take for somebody else's; renew it \
            with the key as it was (certbot: --reuse-key), or start the server anew for machines to come
            """
        case .foreignKey(let path):
            "there is something else in '\(path)' than a P-256 key as PEM; machines may know the server by it, so put it back"
        }
    }
}
