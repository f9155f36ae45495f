internal import Pods

extension ReconcilerMachine {
    mutating func takeAccount(_ answer: Answer<RegistryState.Account>, now: Reading) -> [Effect] {
        switch answer {
        case .failure(let trouble):
            postponeAccount(trouble, now: now)
            return []
        case .success(let account):
            if let bound = fleet.registry.account {
                trust.verify(account, bound: bound)
                return []
            }
            trust.account = .binding(account)
            return [.recordRegistry(.bindAccount(team: account.team, name: account.name))]
        }
    }

    mutating func takeRegistryRecord(_ answer: Answer<Void>, now: Reading) {
        isRegistryBusy = false
        if case .failure = answer { registryRetryAt = now.boot + policy.busyListingInterval }
        guard case .binding(let account) = trust.account else { return }
        switch (answer, fleet.registry.account) {
        case (.success, let bound?): trust.verify(account, bound: bound)
        case (.success, nil): postponeAccount(Trouble(.transient, "the log does not hold it"), now: now)
        case (.failure(let trouble), _): postponeAccount(trouble, now: now)
        }
    }

    mutating func takeListing(_ answer: Answer<Listing>, startedAt: Reading, now: Reading) {
        if case .success(let listed) = answer {
            budget.note(listing.noteRequests(listed.requestCount), at: now.boot)
            if let remaining = listed.remainingRequestCount { budget.learn(remaining: remaining, at: now.boot) }
        }
        switch answer {
        case .success(let listed) where listed.incompleteness == nil:
            listing.succeed(at: now.boot, interval: policy.listingInterval)
            believe(listed, startedAt: startedAt)
        case .success(let listed):
            distrust(Trouble(.transient, "it is incomplete: \(listed.incompleteness ?? "")"), now: now)
        case .failure(let trouble):
            distrust(trouble, now: now)
        }
    }

    private mutating func believe(_ listed: Listing, startedAt: Reading) {
        let survey = Survey(
            number: listing.surveyCount,
            startedAt: startedAt,
            sightings: listed.sightings,
            registry: registry
        )
        memory.take(survey)
        self.survey = survey
    }

    /// After a failed listing the account may be another one, so it is asked for again.
    private mutating func distrust(_ trouble: Trouble, now: Reading) {
        listing.fail(trouble, at: now.boot, interval: policy.busyListingInterval)
        if case .rateLimited(let after) = trouble.kind { budget.block(until: now.boot + after) }
        if trust.account == .verified { trust.account = .due(at: listing.nextAt) }
    }

    private mutating func postponeAccount(_ trouble: Trouble, now: Reading) {
        if case .rateLimited(let after) = trouble.kind { budget.block(until: now.boot + after) }
        trust.account = .due(at: now.boot + policy.busyListingInterval)
        trust.accountTrouble = "the account is not verified yet: \(trouble.message)"
    }
}
