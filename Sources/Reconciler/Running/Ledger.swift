package import Pods

/// The registry, as the reconciler needs it: what is true, and a place to write down what becomes of its deeds.
package protocol Ledger: Sendable {
    /// Stands in every marker.
    var registryID: String { get }

    /// The fleet as of the newest event.
    func fleet() throws(Trouble) -> Fleet

    /// Changes whenever anything but a beat was added.
    func lastEvent() throws(Trouble) -> EventID

    /// Returns the position of the first event when it is durable.
    func record(_ command: DropletCommand) async throws(Trouble) -> EventID

    func record(_ command: RegistryCommand) async throws(Trouble)

    /// Takes what people ask of pods as well: an orphan is adopted no other way.
    func record(_ command: PodCommand) async throws(Trouble)
}
