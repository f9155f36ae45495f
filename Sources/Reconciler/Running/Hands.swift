package import DigitalOcean
internal import Pods
internal import Synchronization

/// Carries effects out: writes to the log, asks DigitalOcean, and says what came of it.
package struct Hands: Sendable {
    let ledger: any Ledger
    let cloud: DigitalOceanClient
    let briefing: any Briefing
    let policy: Policy
    let clock: @Sendable () -> Reading
    let sshKeys = SSHKeyCache()

    /// The secrets of intents whose create has not left yet.
    let pending = PendingSecrets()

    package init(
        ledger: any Ledger,
        cloud: DigitalOceanClient,
        briefing: any Briefing,
        policy: Policy,
        clock: @escaping @Sendable () -> Reading
    ) {
        self.ledger = ledger
        self.cloud = cloud
        self.briefing = briefing
        self.policy = policy
        self.clock = clock
    }

    /// Does it and waits for what comes of it, however long that takes.
    package func carryOut(_ effect: Effect) async -> Input.Happening {
        switch effect {
        case .readAccount: .accountRead(await readAccount())
        case .list: await list()
        case .recordIntent(let pod, let order):
            .intentRecorded(pod: pod, order, await recordIntent(pod: pod, order))
        case .create(let attempt, let pod, let order, let deadline):
            .created(attempt: attempt, pod: pod, await create(attempt, pod: pod, order, deadline: deadline))
        case .record(let command, let pod):
            .recorded(pod: pod, await answer { () throws(Trouble) in _ = try await ledger.record(command) })
        case .recordRegistry(let command):
            .recorded(pod: nil, await answer { () throws(Trouble) in try await ledger.record(command) })
        case .delete(let droplet, let pod):
            .deleted(
                dropletID: droplet,
                pod: pod,
                await call { () throws(APIFailure) in
                    _ = try await cloud.deleteDroplet(id: droplet)
                }
            )
        case .look(let droplet, let pod):
            .looked(
                dropletID: droplet,
                pod: pod,
                await call { () throws(APIFailure) in
                    try await cloud.droplet(id: droplet) != nil
                }
            )
        case .tag(let droplet, let tag, let pod, let isNew):
            .tagged(
                dropletID: droplet,
                tag,
                pod: pod,
                await call { () throws(APIFailure) in
                    if isNew { _ = try await cloud.createTag(tag) }
                    try await cloud.tag(tag, droplet: droplet)
                }
            )
        case .untag(let droplet, let tag, let pod):
            .tagged(
                dropletID: droplet,
                tag,
                pod: pod,
                await call { () throws(APIFailure) in
                    try await cloud.untag(tag, droplet: droplet)
                }
            )
        }
    }

    private func readAccount() async -> Answer<RegistryState.Account> {
        await call { () throws(APIFailure) in
            let account = try await cloud.account()
            return RegistryState.Account(
                team: account.team?.uuid ?? account.uuid,
                name: account.team?.name ?? account.uuid
            )
        }
    }

    private func list() async -> Input.Happening {
        let startedAt = clock()
        let answer = await call { () throws(APIFailure) in
            Listing(try await cloud.droplets(), remainingRequestCount: cloud.rateLimit?.remaining)
        }
        return .listed(startedAt: startedAt, answer)
    }

    func answer<Value>(_ body: () async throws(Trouble) -> Value) async -> Answer<Value> {
        do throws(Trouble) { return .success(try await body()) } catch { return .failure(error) }
    }

    private func call<Value>(_ body: () async throws(APIFailure) -> Value) async -> Answer<Value> {
        do throws(APIFailure) { return .success(try await body()) } catch { return .failure(Trouble(error)) }
    }
}
