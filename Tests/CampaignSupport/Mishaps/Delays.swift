/// The longest that things take in the world, in milliseconds; the policy's wait is longer than all of them together.
package enum Delays {
    /// When the client gives a request up.
    package static let patience: Int64 = 60_000

    /// When a late request lands, after it was sent.
    package static let landing: Int64 = 90_000

    /// When listings begin to show a droplet.
    package static let listingLag: Int64 = 20_000

    /// Outages do not follow each other sooner; a longer one would be a machine's whole time to be heard in.
    package static let receiverOutage: Int64 = 120_000
    package static let clockJump: Int64 = 5 * 3_600_000

    /// How long a clock that was set back stays wrong; nobody's silence is judged meanwhile.
    package static let clockMending: Int64 = 1_200_000
}
