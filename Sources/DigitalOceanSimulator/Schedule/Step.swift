/// One thing that happens without anybody asking at that moment.
enum Step: Hashable, Sendable, Codable {
    case showAddresses(droplet: Int)
    case activate(droplet: Int)
    case attachTags(droplet: Int)
    /// Tags that a fault kept back.
    case showWithheldTags(droplet: Int)
    case turn(droplet: Int, status: Droplet.Status)
    case restart(droplet: Int)
    case finish(action: Int)
    /// The accepted droplet is gone for good and its creation errored.
    case vanish(droplet: Int)
    case delete(droplet: Int)
    /// A droplet that was deleted while it was `new` comes up all the same.
    case resurrect(droplet: Int)
    /// No listing shows the deleted droplet any longer.
    case forget(droplet: Int)
    case backUp(droplet: Int, planned: Int64)
    case importImage(Int, region: String)
    case destroy(droplet: Int, fails: Bool)
    case answer(ticket: Int)
}
