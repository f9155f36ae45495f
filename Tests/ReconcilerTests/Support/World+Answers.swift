import Pods
import Reconciler

extension World {
    mutating func answer(_ happening: Input.Happening, after delay: Int64 = 0) {
        let travel = Int64.random(in: 1...50, using: &generator)
        schedule(.answer(happening), after: delay + travel)
    }

    /// What a call of this fate comes to.
    mutating func attempt<Value>(_ fate: Fate, _ body: (inout World) -> Value) -> Answer<Value> {
        switch fate {
        case .fails(let kind): return .failure(Trouble(kind, "it failed"))
        case .requestLost: return .failure(Trouble(.transient, "timed out"))
        case .replyLost:
            _ = body(&self)
            return .failure(Trouble(.transient, "the reply was lost"))
        case .ignored:
            let unchanged = cloud
            let value = body(&self)
            cloud = unchanged
            return .success(value)
        default: return .success(body(&self))
        }
    }

    /// What an append of this fate comes to; the log may refuse it, too.
    mutating func record<Value>(
        _ fate: Fate,
        _ body: (inout World) throws(Refusal) -> Value
    ) -> Answer<Value> {
        if case .fails(let kind) = fate { return .failure(Trouble(kind, "the log is busy")) }
        do throws(Refusal) {
            let value = try body(&self)
            if case .replyLost = fate { return .failure(Trouble(.transient, "the reply was lost")) }
            return .success(value)
        } catch {
            return .failure(Trouble(.overtaken, error.description))
        }
    }

    mutating func decide(_ command: DropletCommand) throws(Refusal) -> EventID {
        try book.decide(command, now: wall)
    }

    mutating func remove(_ id: Int64) {
        cloud.remove(id, at: now)
    }

    /// The account of the token in use; a new token comes into use when this is asked for.
    mutating func readAccount(renewing: Bool) -> AccountReading {
        let isTokenNew = renewing && usedToken != cloud.tokenCount
        if renewing { (usedTeam, usedToken) = (cloud.team, cloud.tokenCount) }
        return AccountReading(
            account: RegistryState.Account(team: usedTeam, name: usedTeam),
            dropletLimit: cloud.dropletLimit,
            remainingRequestCount: remaining,
            isTokenNew: isTokenNew
        )
    }

    /// What DigitalOcean says of the hour, by its own count unless a test knows better.
    var remaining: Int? {
        if hidesRemaining { return nil }
        return remainingRequestCount ?? max(0, 5_000 - requests.count { $0 > now - .hours(1) })
    }
}

extension Effect {
    /// What kind of fate it meets.
    var call: Fates.Call {
        switch self {
        case .readAccount, .readLimit: .account
        case .readSizes, .readKeys: .reading
        case .list: .list
        case .create: .create
        case .delete: .delete
        case .look: .look
        case .tag, .untag: .tag
        case .power: .power
        case .probe: .probe
        case .recordIntent, .record, .recordRegistry, .adoptOrphan: .record
        }
    }
}
