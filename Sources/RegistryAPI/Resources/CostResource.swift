/// What the registry's droplets cost, in US dollars an hour, as far as the prices of their sizes are known.
package struct CostResource: Codable, Hashable, Sendable {
    /// What the pods of one holder cost.
    package struct Claim: Codable, Hashable, Sendable {
        package var holder: String
        package var hourly: Double

        package init(holder: String, hourly: Double) {
            self.holder = holder
            self.hourly = hourly
        }
    }

    /// Of all droplets that exist by the log, whatever they are for.
    package var hourly: Double

    /// When every pod that is wanted has one droplet, and nothing else exists.
    package var wantedHourly: Double

    /// By holder, sorted.
    package var claims: [Claim]

    /// Droplets whose size has no known price, and which are in no sum.
    package var unpriced: Int

    package init(hourly: Double, wantedHourly: Double, claims: [Claim], unpriced: Int) {
        self.hourly = hourly
        self.wantedHourly = wantedHourly
        self.claims = claims
        self.unpriced = unpriced
    }

    private enum CodingKeys: String, CodingKey {
        case hourly
        case wantedHourly = "wanted_hourly"
        case claims
        case unpriced
    }
}
