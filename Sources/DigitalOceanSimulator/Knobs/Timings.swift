/// How long things take, in virtual milliseconds; the defaults are what has been seen of the real API.
///
/// Names are such that snake case can be read back, for the control routes.
package struct Timings: Hashable, Sendable, Codable {
    /// From the creation of a droplet until its own path answers, as the three after it are.
    package var visible = DelayRange(0)
    package var visibleInLists = DelayRange(2_000)
    package var addresses = DelayRange(5_000, 15_000)
    package var activation = DelayRange(35_000)

    /// How far the create action's completion is from the activation; either may come first.
    package var createActionSkew = DelayRange(-3_000, 3_000)

    /// From the moment the quirk ``Quirks/tagsAppear`` names.
    package var tags = DelayRange(0)

    /// From the start of an action to its end, as the eleven after it are.
    package var powerOn = DelayRange(5_000)
    package var powerOff = DelayRange(5_000)
    package var shutdown = DelayRange(20_000)
    package var reboot = DelayRange(10_000)
    package var powerCycle = DelayRange(10_000)
    package var rename = DelayRange(1_000)
    package var rebuild = DelayRange(30_000)
    package var resize = DelayRange(60_000)
    package var snapshot = DelayRange(30_000)

    /// Of actions that only set something: backups, IPv6, the kernel.
    package var setting = DelayRange(2_000)
    package var imageTransfer = DelayRange(60_000)
    package var imageConversion = DelayRange(5_000)

    /// From the order of a custom image until droplets can be made from it.
    package var imageImport = DelayRange(120_000)

    /// From the order to destroy a droplet with what belongs to it until all of it is gone.
    package var destruction = DelayRange(4_000)

    /// From an action's completion until the droplet's status shows it.
    package var statusLag = DelayRange(0, 5_000)

    /// From a deletion, or a vanishing, until lists no longer show the droplet.
    package var leavesLists = DelayRange(0, 5_000)

    package init() {}
}
