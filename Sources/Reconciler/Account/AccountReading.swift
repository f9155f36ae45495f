package import Pods

/// What DigitalOcean says of the account that the token acts for.
package struct AccountReading: Hashable, Sendable {
    package let account: RegistryState.Account

    /// How many droplets may exist; `nil` when the token may not see it.
    package let dropletLimit: Int?

    /// How many more requests DigitalOcean says the hour allows, if it said so.
    package let remainingRequestCount: Int?

    /// Whether the token is another than the one before, so that what was refused may be tried again.
    package let isTokenNew: Bool

    package init(
        account: RegistryState.Account,
        dropletLimit: Int? = nil,
        remainingRequestCount: Int? = nil,
        isTokenNew: Bool = false
    ) {
        self.account = account
        self.dropletLimit = dropletLimit
        self.remainingRequestCount = remainingRequestCount
        self.isTokenNew = isTokenNew
    }
}
