internal import APIKeys
internal import DigitalOcean
internal import Pods
internal import Synchronization

extension Hands {
    /// Writes the intent down; everything that could still go wrong before the create is tried first.
    func recordIntent(pod row: EventID, _ order: DropletOrder) async -> Answer<EventID> {
        await answer { () throws(Trouble) in
            let pod = try pod(row)
            let secret = briefing.isBriefed(pod) ? briefing.makeSecret() : nil
            if let secret { _ = try briefing.userData(for: pod, keyID: row, secret: secret) }
            _ = try sshKeys.references(named: briefing.sshKeyNames(for: pod))
            let request = DropletRequest(
                region: order.region,
                size: order.size,
                image: order.image,
                registry: ledger.registryID,
                tokenHash: secret?.hash,
                tokenExpires: clock().wall + policy.enrolmentTime
            )
            let attempt = try await ledger.record(.request(pod: row, request, replacing: order.replacing))
            if let secret { pending.keep(secret, for: attempt) }
            return attempt
        }
    }

    /// Sends the create once; whatever keeps it from leaving is a refusal, whatever hides its outcome is unknown.
    func create(
        _ attempt: EventID,
        pod row: EventID,
        _ order: DropletOrder,
        deadline: Int64
    ) async -> CreateResult {
        let creation: DropletCreation
        do throws(Trouble) {
            creation = try prepare(attempt, pod: row, order)
        } catch {
            return .refused(.transient, message: "the create was not sent: \(error.message)")
        }
        guard clock().boot <= deadline else {
            return .refused(.transient, message: "the create was not sent: the intent was durable too late")
        }
        return CreateResult(await cloud.createDroplet(creation))
    }

    private func prepare(
        _ attempt: EventID,
        pod row: EventID,
        _ order: DropletOrder
    ) throws(Trouble) -> DropletCreation {
        let pod = try pod(row)
        let secret = pending.take(for: attempt)
        guard briefing.isBriefed(pod) == (secret != nil) else { throw Trouble(.overtaken, "its secret is not at hand") }
        let userData: String?
        if let secret {
            userData = try briefing.userData(for: pod, keyID: attempt.advanced(by: 1), secret: secret)
        } else {
            userData = nil
        }
        return DropletCreation(
            name: Marker(pod: pod.id, attempt: attempt, registry: ledger.registryID).description,
            size: order.size,
            image: Int64(order.image).map(ImageReference.id) ?? .slug(order.image),
            region: order.region,
            sshKeys: try sshKeys.references(named: briefing.sshKeyNames(for: pod)),
            tags: order.tags,
            userData: userData
        )
    }

    private func pod(_ row: EventID) throws(Trouble) -> Pod {
        guard let pod = try ledger.fleet().pods[row] else { throw Trouble(.overtaken, "there is no such pod") }
        return pod
    }
}
