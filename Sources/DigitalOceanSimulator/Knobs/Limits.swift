/// How much the account allows.
package struct Limits: Hashable, Sendable, Codable {
    /// Counts droplets that exist, also those `new` or `off`.
    package var droplets = 100
    package var dropletsPerRequest = 10
    package var userDataByteCount = 64 * 1024
    package var requestsPerHour = 5_000
    package var requestsPerMinute = 250
    package var keyListsPerMinute = 10
    package var pageSizeDefault = 20
    package var pageSizeMaximum = 200

    package var dropletsPerHost = 8
    /// Regions that take no new droplets for now.
    package var closedRegions: [String] = []
    /// Sizes that are not to be had for now, anywhere.
    package var soldOutSizes: [String] = []

    package init() {}

    func accepts(_ region: Region) -> Bool {
        !closedRegions.contains(region.slug)
    }

    func offers(_ size: Size) -> Bool {
        !soldOutSizes.contains(size.slug)
    }
}
