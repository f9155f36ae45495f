package import Pods

/// Something to be done for the reconciler; each comes back as an input.
package enum Effect: Hashable, Sendable {
    /// Take up a new token, if there is one, and ask whose it is.
    case readAccount

    /// Ask how many droplets the account may have, with the token in use.
    case readLimit
    case readSizes
    case readKeys
    case list
    case recordIntent(pod: EventID, DropletOrder)

    /// Send the create of an intent that is durable, once, and only before `deadline` on the boot clock.
    case create(attempt: EventID, pod: EventID, DropletOrder, deadline: Int64)
    case record(DropletCommand, pod: EventID)
    case recordRegistry(RegistryCommand)

    /// Make a pod of a droplet that nothing in the log explains.
    case adoptOrphan(dropletID: Int64, PodCommand)
    case delete(dropletID: Int64, pod: EventID)
    case look(dropletID: Int64, pod: EventID)
    case tag(dropletID: Int64, String, pod: EventID, isNew: Bool)
    case untag(dropletID: Int64, String, pod: EventID)
    case power(PowerOrder, pod: EventID)
    case probe(ProbeTarget, pod: EventID)

    /// Whether it asks something of DigitalOcean.
    var isCall: Bool {
        switch self {
        case .recordIntent, .record, .recordRegistry, .adoptOrphan, .probe: false
        default: true
        }
    }

    /// The pod that nothing else is done for meanwhile.
    var pod: EventID? {
        switch self {
        case .recordIntent(let pod, _), .create(_, let pod, _, _), .record(_, let pod), .delete(_, let pod),
            .look(_, let pod), .tag(_, _, let pod, _), .untag(_, _, let pod), .power(_, let pod), .probe(_, let pod):
            pod
        case .readAccount, .readLimit, .readSizes, .readKeys, .list, .recordRegistry, .adoptOrphan: nil
        }
    }
}
