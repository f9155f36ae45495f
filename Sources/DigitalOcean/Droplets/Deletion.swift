/// What came of deleting a droplet.
package enum Deletion: Hashable, Sendable {
    /// DigitalOcean will delete it; only a 404 later proves that it did.
    case accepted
    case alreadyGone
}
