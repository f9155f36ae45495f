/// What is known of a create afterwards.
package enum CreateOutcome: Hashable, Sendable {
    /// DigitalOcean will try; the droplet may still come to nothing.
    case accepted(Droplet)

    /// Nothing was made.
    case refused(APIFailure)

    /// There may be a droplet, now or later: look for its name before creating again.
    case unknown(APIFailure)
}
