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
    let credentials: any Credentials
    let sshKeys = SSHKeyRing()
    let probe: any PortProbe

    /// The secrets of intents whose create has not left yet.
    let pending = PendingSecrets()

    package init(
        ledger: any Ledger,
        cloud: DigitalOceanClient,
        briefing: any Briefing,
        policy: Policy,
        clock: @escaping @Sendable () -> Reading,
        credentials: any Credentials = SteadyCredentials(),
        probe: any PortProbe
    ) {
        self.ledger = ledger
        self.cloud = cloud
        self.briefing = briefing
        self.policy = policy
        self.clock = clock
        self.credentials = credentials
        self.probe = probe
    }

    /// Does it and waits for what comes of it, however long that takes.
    package func carryOut(_ effect: Effect) async -> Input.Happening {
        switch effect {
        case .readAccount: .accountRead(await readAccount(renewing: true))
        case .readLimit: .limitRead(await readAccount(renewing: false))
        case .readSizes: .sizesRead(await readSizes())
        case .readKeys: .keysRead(await call { () throws(APIFailure) in try await sshKeys.refresh(from: cloud) })
        case .list: await list()
        case .recordIntent(let pod, let order):
            .intentRecorded(pod: pod, order, await recordIntent(pod: pod, order))
        case .create(let attempt, let pod, let order, let deadline):
            .created(attempt: attempt, pod: pod, await create(attempt, pod: pod, order, deadline: deadline))
        case .record(let command, let pod):
            .recorded(pod: pod, await record(command))
        case .recordRegistry(let command):
            .recorded(pod: nil, await answer { () throws(Trouble) in try await ledger.record(command) })
        case .adoptOrphan(let droplet, let command):
            .orphanAdopted(
                dropletID: droplet,
                await answer { () throws(Trouble) in try await ledger.record(command) }
            )
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
            await self.tag(droplet, tag, pod: pod, isNew: isNew)
        case .untag(let droplet, let tag, let pod):
            .tagged(
                dropletID: droplet,
                tag,
                pod: pod,
                await call { () throws(APIFailure) in
                    try await cloud.untag(tag, droplet: droplet)
                }
            )
        case .power(let order, let pod): .powered(order, pod: pod, await power(order))
        case .probe(let target, let pod): .probed(pod: pod, await probe.probe(target))
        }
    }

    private func readAccount(renewing: Bool) async -> Answer<AccountReading> {
        let isTokenNew = renewing && credentials.renew()
        return await call { () throws(APIFailure) in
            let account = try await cloud.account()
            return AccountReading(
                account: RegistryState.Account(
                    team: account.team?.uuid ?? account.uuid,
                    name: account.team?.name ?? account.uuid
                ),
                dropletLimit: account.dropletLimit,
                remainingRequestCount: cloud.rateLimit?.remaining,
                isTokenNew: isTokenNew
            )
        }
    }

    private func readSizes() async -> Answer<Catalogue> {
        await call { () throws(APIFailure) in Catalogue(try await cloud.sizes()) }
    }

    /// What is refused is never sent, and needs no secret any more.
    private func record(_ command: DropletCommand) async -> Answer<Void> {
        if case .refuse(let attempt, _, _) = command { pending.drop(for: attempt) }
        return await answer { () throws(Trouble) in _ = try await ledger.record(command) }
    }

    /// A tag is found only by the spelling that it got when it was first made, whoever made it.
    private func tag(_ droplet: Int64, _ tag: String, pod: EventID, isNew: Bool) async -> Input.Happening {
        let spelling = await call { () throws(APIFailure) in isNew ? try await cloud.createTag(tag).name : tag }
        switch spelling {
        case .failure(let trouble): return .tagged(dropletID: droplet, tag, pod: pod, .failure(trouble))
        case .success(let tag):
            let answer = await call { () throws(APIFailure) in try await cloud.tag(tag, droplet: droplet) }
            return .tagged(dropletID: droplet, tag, pod: pod, answer)
        }
    }

    private func power(_ order: PowerOrder) async -> PowerResult {
        do throws(APIFailure) {
            _ = try await cloud.perform(DropletAction(order.action), onDroplet: order.dropletID)
            return .accepted
        } catch {
            return PowerResult(error)
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
