/// A droplet that runs: what the machine itself would know.
package struct BootedMachine: Hashable, Sendable {
    package let droplet: Int
    package let name: String
    package let publicV4: String
    package let userData: String
    package let authorizedKeys: [String]
    package let region: String
    package let size: String
}

extension SimulatedAccount {
    /// The machine of a droplet, or `nil` when it does not run, or hangs.
    package func machine(of droplet: Int) -> BootedMachine? {
        guard let droplet = droplets[droplet], droplet.exists, droplet.status == .active, droplet.hungAt == nil else {
            return nil
        }
        return BootedMachine(
            droplet: droplet.id,
            name: droplet.name,
            publicV4: droplet.addresses.publicV4,
            userData: droplet.userData,
            authorizedKeys: droplet.authorizedKeys,
            region: droplet.region,
            size: droplet.size
        )
    }

    /// All machines that run, by droplet.
    package var machines: [BootedMachine] {
        droplets.keys.sorted().compactMap(machine(of:))
    }
}
