internal import Pods

extension Effect {
    /// What was done to a droplet, where no event of the log tells that it was done; `nil` for everything else.
    package func deed(_ outcome: Input.Happening) -> String? {
        switch (self, outcome) {
        case (.tag(let droplet, _, _, _), .tagged(_, let tag, _, .success)):
            "the tag '\(tag)' was put on droplet \(droplet)"
        case (.untag(let droplet, _, _), .tagged(_, let tag, _, .success)):
            "the tag '\(tag)' was taken off droplet \(droplet)"
        case (.power(let order, _), .powered(_, _, .accepted)):
            "droplet \(order.dropletID) was sent \(order.action.rawValue), because of event \(order.intent)"
        default: nil
        }
    }
}
