/// Whose SSH keys a new droplet is given; PodLedger makes none.
package enum SSHKeyChoice: Hashable, Sendable {
    /// Every key of the DigitalOcean account.
    case all

    /// Keys of the account, by id, fingerprint or name.
    case some([String])
}
