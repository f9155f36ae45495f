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

    package init() {}
}
