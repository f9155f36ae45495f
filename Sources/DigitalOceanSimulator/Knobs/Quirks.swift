/// Behaviour that the documentation leaves open, or that was seen once and may be gone.
package struct Quirks: Hashable, Sendable, Codable {
    package enum ListOrder: String, Hashable, Sendable, Codable {
        case ascending
        case descending
        /// Without any order a client could rely on, yet the same from page to page.
        case shuffled
    }

    package enum TagAppearance: String, Hashable, Sendable, Codable {
        case atCreation = "creation"
        case atActivation = "activation"
    }

    package enum EarlyDeletion: String, Hashable, Sendable, Codable {
        case accepted
        case refused
        /// Acknowledged, but the droplet comes up later all the same.
        case resurrected
    }

    package enum InvalidTags: String, Hashable, Sendable, Codable {
        /// The droplet is created without any of its tags.
        case dropAll = "drop_all"
        case refused
    }

    package var listOrder = ListOrder.descending
    package var tagsAppear = TagAppearance.atActivation
    package var deletionWhileNew = EarlyDeletion.accepted
    package var deletionDuringActionIsRefused = false
    package var invalidTags = InvalidTags.dropAll
    package var createReplyShowsTags = true

    /// The path `/v2/droplets/{id}/actions` shows no `completed_at`.
    package var completionTimeIsMissingOnDropletPath = false

    /// User data with other than ASCII bytes is accepted, and then the droplet is gone.
    package var unusualUserDataVanishes = true

    /// A request that is refused with 429 uses up the limits all the same.
    package var refusedRequestsAreCounted = false

    package init() {}
}
