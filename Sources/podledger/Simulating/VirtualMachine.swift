internal import APIKeys
internal import Curl
internal import DigitalOceanSimulator
internal import Logging
internal import PodletCore
internal import PodletUserData
internal import RegistryAPI

/// What runs on a simulated droplet: a podlet that reads its user data as cloud-init would, enrols, beats over HTTP
/// and says that it runs what it is told to.
struct VirtualMachine: Sendable {
    let http: HTTPClient
    let logger: Logger
    let disks: MachineDisks

    /// Runs until its droplet stops, or its registry wants it no more.
    func run(_ machine: BootedMachine) async {
        guard !machine.userData.isEmpty else { return }
        do throws(PodletFailure) {
            let configuration = try PodletConfiguration(userData: machine.userData)
            let client = RegistryClient(
                server: configuration.server,
                key: .text(configuration.apiKey.text),
                http: http,
                policy: .once
            )
            let disk = disks.disk(of: machine.droplet)
            let loop = PodletLoop(
                configuration: configuration,
                store: disk.state,
                client: client,
                challenges: ChallengeKeeper(hook: VirtualHook(), store: disk.challenges),
                dropletID: { Int64(machine.droplet) }
            )
            try await loop.run()
        } catch {
            logger.info("the machine of droplet \(machine.droplet) stopped: \(error)")
        }
    }
}
