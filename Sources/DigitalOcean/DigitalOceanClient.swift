package import Curl
package import FoundationEssentials

/// DigitalOcean's API, as far as a registry of pods needs it.
///
/// Nothing here repeats a request by itself, and nothing can delete more than the one droplet it names.
package struct DigitalOceanClient: Sendable {
    let baseURL: BaseURL
    let token: @Sendable () throws -> String
    let http: any HTTPSending
    let timeout: Duration
    let now: @Sendable () -> Date
    let rateLimitRecord = RateLimitRecord()

    /// Makes a client of the API at `baseURL`; `token` is asked before each request, so that a new one counts at once.
    ///
    /// Refuses an address that would carry the token over an open network.
    package init(
        baseURL: String = "https://api.digitalocean.com",
        token: @escaping @Sendable () throws -> String,
        http: any HTTPSending,
        timeout: Duration = .seconds(60),
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws(APIFailure) {
        guard let baseURL = BaseURL(baseURL) else {
            throw .invalid("give the API's address as https://host, or http:// and a loopback host")
        }
        self.baseURL = baseURL
        self.token = token
        self.http = http
        self.timeout = timeout
        self.now = now
    }

    /// What the last answer that spoke of it said about the rate limit.
    package var rateLimit: RateLimit? { rateLimitRecord.last }
}
