internal import Pods

extension Effect {
    /// What was done to a droplet that no event of the log tells of, given what came of it; `nil` for everything else.
    package func deed(_ outcome: Input.Happening) -> String? {
        switch (self, outcome) {
        case (.tag(let droplet, let tag, let pod, _), .tagged(_, _, _, .success)):
            "droplet \(droplet) of pod \(pod) was given the tag '\(tag)'"
        case (.untag(let droplet, let tag, let pod), .tagged(_, _, _, .success)):
            "droplet \(droplet) of pod \(pod) was relieved of the tag '\(tag)'"
        case (.power(let order, let pod), .powered(_, _, .accepted)):
            "droplet \(order.dropletID) of pod \(pod) was sent \(order.action.rawValue), because of event \(order.intent)"
        default: nil
        }
    }
}
