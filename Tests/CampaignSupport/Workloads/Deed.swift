package import DigitalOceanSimulator
package import Pods

/// What people do in a workload.
package enum Deed: Hashable, Sendable {
    case ask(PodCommand)
    case pause
    case resume
    case restartServer

    /// Somebody deletes the pod's droplet by hand.
    case deleteByHand(PodID)
    case changeByHand(PodID, DropletChange)

    /// The pod's machine is dead for good.
    case breakDown(PodID)

    /// The pod's machine stops to beat, and begins again after so long.
    case silence(PodID, milliseconds: Int64)
}

/// When a deed is done, counted from the one before.
package enum Moment: Hashable, Sendable {
    case after(Int64)

    /// As soon as a create of the pod is intended.
    case requested(PodID)

    /// As soon as the pod is ready; after half an hour all the same.
    case ready(PodID)
}
