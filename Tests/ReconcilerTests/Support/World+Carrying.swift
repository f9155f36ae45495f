import Pods
import Reconciler

extension World {
    /// Sends an effect on its way, whose fate is known from the start and shows at the end.
    mutating func launch(_ effect: Effect) {
        let delay = Int64.random(in: effect.isRecord ? 1...5 : 20...400, using: &generator)
        sent.append(Sent(effect: effect, time: now, process: process))
        schedule(.carry(effect, fates.next(of: effect.call)), after: delay)
    }

    mutating func happen(_ item: Pending) {
        switch item.matter {
        case .carry(let effect, let fate) where item.process == process: carry(effect, fate)
        case .carry(let effect, let fate): carryUnheard(effect, fate)
        case .answer(let happening): deliver(happening)
        case .land(let name, let tags):
            cloud.create(named: name, tags: tags, at: now)
            watchCloud(name)
        }
    }

    /// Carries out what a process left behind that no longer hears of it.
    mutating func carryUnheard(_ effect: Effect, _ fate: Fate) {
        let heard = Set(pending.map(\.order))
        carry(effect, fate)
        pending.removeAll { item in
            if case .answer = item.matter { !heard.contains(item.order) } else { false }
        }
    }

    mutating func carry(_ effect: Effect, _ fate: Fate) {
        requests += repeatElement(now, count: requestCount(of: effect))
        switch effect {
        case .readAccount: answer(.accountRead(attempt(fate) { $0.readAccount(renewing: true) }))
        case .readLimit: answer(.limitRead(attempt(fate) { $0.readAccount(renewing: false) }))
        case .readSizes: answer(.sizesRead(attempt(fate) { $0.cloud.catalogue }))
        case .readKeys: answer(.keysRead(attempt(fate) { _ in () }))
        case .list: carryList(fate)
        case .recordIntent(let pod, let order): carryIntent(pod, order, fate)
        case .create(let attempt, let pod, let order, _): carryCreate(attempt, pod, order, fate)
        case .record(let command, let pod):
            answer(.recorded(pod: pod, record(fate) { world throws(Refusal) in _ = try world.decide(command) }))
        case .recordRegistry(let command):
            answer(
                .recorded(
                    pod: nil,
                    record(fate) { world throws(Refusal) in world.book.decide(command, now: world.wall) }
                )
            )
        case .adoptOrphan(let droplet, let command):
            let outcome = record(fate) { world throws(Refusal) in try world.book.decide(command, now: world.wall) }
            answer(.orphanAdopted(dropletID: droplet, outcome))
        case .delete(let id, let pod): answer(.deleted(dropletID: id, pod: pod, attempt(fate) { $0.remove(id) }))
        case .look(let id, let pod):
            answer(.looked(dropletID: id, pod: pod, attempt(fate) { $0.cloud.isThere(id, at: $0.now) }))
        case .tag(let id, let tag, let pod, let isNew):
            carryTag(isNew ? cloud.spell(tag) : tag, on: id, pod, fate) { tags, tag in _ = tags.insert(tag) }
        case .untag(let id, let tag, let pod):
            carryTag(tag, on: id, pod, fate) { tags, tag in _ = tags.remove(tag) }
        case .power(let order, let pod): answer(.powered(order, pod: pod, power(order, fate)))
        case .probe(let target, let pod): answer(.probed(pod: pod, probe(target, fate)))
        }
    }

    private mutating func carryTag(
        _ tag: String,
        on droplet: Int64,
        _ pod: EventID,
        _ fate: Fate,
        _ change: (inout Set<String>, String) -> Void
    ) {
        let fate = cloud.hasTag(tag) ? fate : .fails(.transient)
        let outcome = attempt(fate) { world in world.cloud.change(droplet) { change(&$0, tag) } }
        answer(.tagged(dropletID: droplet, tag, pod: pod, outcome))
    }

    private mutating func carryList(_ fate: Fate) {
        let begun = sent.last { $0.effect == .list && $0.process == process }?.time ?? now
        let sightings = fate == .empty ? [] : cloud.listing(at: now)
        let incompleteness = fate == .incomplete ? "page 2 is missing" : nil
        let startedAt = Reading(wall: begun + wallSkew, boot: reading.boot - (now - begun))
        let listing = Listing(
            sightings: incompleteness == nil ? sightings : Array(sightings.dropLast()),
            incompleteness: incompleteness,
            requestCount: listingRequestCount,
            remainingRequestCount: remaining
        )
        answer(.listed(startedAt: startedAt, attempt(fate) { _ in listing }))
    }

    private mutating func carryIntent(_ pod: EventID, _ order: DropletOrder, _ fate: Fate) {
        let request = DropletRequest(
            region: order.region,
            size: order.size,
            image: order.image,
            registry: Self.registry,
            tokenHash: givesKeys ? [1, 2, 3] : nil,
            tokenExpires: wall + .hours(24)
        )
        let outcome = record(fate) { world throws(Refusal) in
            try world.decide(.request(pod: pod, request, replacing: order.replacing))
        }
        answer(.intentRecorded(pod: pod, order, outcome))
    }

    private mutating func carryCreate(_ attempt: EventID, _ pod: EventID, _ order: DropletOrder, _ fate: Fate) {
        guard let name = book.fleet.attempts[attempt]?.specification.name else { return }
        let result = create(named: name, tags: order.tags, fate)
        let isSilent = if case .unknown = result { true } else { false }
        let patience = isSilent ? Int64.random(in: 0...30_000, using: &generator) : 0
        answer(.created(attempt: attempt, pod: pod, result), after: patience)
        watchCloud(name)
    }

    private mutating func create(named name: String, tags: [String], _ fate: Fate) -> CreateResult {
        switch fate {
        case .fails(.rateLimited(let after)): return .rateLimited(after: after, message: "429")
        case .refused(let failure): return .refused(failure, message: "DigitalOcean says no")
        case .requestLost, .fails, .incomplete: return .unknown(message: "timed out")
        case .replyLost(let delay):
            schedule(.land(name: name, tags: tags), after: delay)
            return .unknown(message: "the reply was lost")
        case .doubled:
            hasTwins = true
            cloud.create(named: name, tags: tags, at: now)
            return .accepted(dropletID: cloud.create(named: name, tags: tags, at: now))
        case .ignored: return .accepted(dropletID: 999)
        case .works, .empty: return .accepted(dropletID: cloud.create(named: name, tags: tags, at: now))
        }
    }
}
