/// What can be asked of a machine's power, in DigitalOcean's words.
package enum PowerAction: String, Hashable, Sendable, CaseIterable {
    case powerOn = "power_on"

    /// Off and on again, without asking the system that runs on it.
    case powerCycle = "power_cycle"
}
