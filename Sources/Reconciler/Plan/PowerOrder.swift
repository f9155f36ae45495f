package import Pods

/// A change of a droplet's power, licensed by an intent in the log.
package struct PowerOrder: Hashable, Sendable {
    package let dropletID: Int64
    package let action: PowerAction

    /// The `droplet.power.requested` behind it.
    package let intent: EventID

    package init(dropletID: Int64, action: PowerAction, intent: EventID) {
        self.dropletID = dropletID
        self.action = action
        self.intent = intent
    }
}
