/// Everything DigitalOcean lists, or as much as it would.
package struct Listing: Hashable, Sendable {
    package let sightings: [Sighting]

    /// Why the listing is not all there is; `nil` when it is.
    package let incompleteness: String?

    /// How many requests it took.
    package let requestCount: Int

    /// How many more requests DigitalOcean says the hour allows, if it said so.
    package let remainingRequestCount: Int?

    package init(
        sightings: [Sighting],
        incompleteness: String?,
        requestCount: Int,
        remainingRequestCount: Int? = nil
    ) {
        self.sightings = sightings
        self.incompleteness = incompleteness
        self.requestCount = requestCount
        self.remainingRequestCount = remainingRequestCount
    }
}
