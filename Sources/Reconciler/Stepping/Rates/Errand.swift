internal import Pods

/// What something asked of DigitalOcean, or of a machine, is for, the most pressing first.
enum Errand: Hashable, Sendable, CaseIterable {
    /// Saves money, or was asked for by a person.
    case saving

    /// Makes a droplet that is wanted.
    case making

    /// Keeps tags and the like as they should be.
    case upkeep
}
