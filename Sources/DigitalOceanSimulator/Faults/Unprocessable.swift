/// The 422 replies that say something about the moment, not about the request.
package enum Unprocessable: String, Hashable, Sendable, Codable {
    case dropletLimit = "droplet_limit"
    case region
    case sizeInRegion = "size_in_region"
    case tryAgain = "try_again"
    case pendingEvent = "pending_event"

    var refusal: APIRefusal {
        switch self {
        case .dropletLimit: .dropletLimit
        case .region: .region
        case .sizeInRegion: .sizeInRegion
        case .tryAgain: .tryAgain
        case .pendingEvent: .pendingEvent
        }
    }
}
