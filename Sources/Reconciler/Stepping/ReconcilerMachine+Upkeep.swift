internal import Pods

extension ReconcilerMachine {
    mutating func takeAccount(_ answer: Answer<AccountReading>, now: Reading) -> [Effect] {
        switch answer {
        case .failure(let trouble):
            postponeAccount(trouble, now: now)
            return []
        case .success(let reading):
            note(reading, now: now)
            return verify(reading.account, now: now)
        }
    }

    private mutating func verify(_ account: RegistryState.Account, now: Reading) -> [Effect] {
        if let bound = fleet.registry.account {
            trust.verify(account, bound: bound)
            return []
        }
        trust.account = .binding(account)
        return [.recordRegistry(.bindAccount(team: account.team, name: account.name))]
    }

    private mutating func note(_ reading: AccountReading, now: Reading) {
        memory.dropletLimit = reading.dropletLimit
        limit.end(nil, at: now.boot)
        if let remaining = reading.remainingRequestCount { budget.learn(remaining: remaining, at: now.boot) }
        guard reading.isTokenNew else { return }
        memory.forgetRefusals()
        listing.forgetTrouble(at: now.boot)
        for reading in [\ReconcilerMachine.keys, \.sizes] { self[keyPath: reading].hasten(to: now.boot) }
    }

    /// An account that is another one all of a sudden is asked for anew, with everything at rest.
    mutating func takeLimit(_ answer: Answer<AccountReading>, now: Reading) {
        switch answer {
        case .success(let reading) where reading.account.team == fleet.registry.account?.team:
            note(reading, now: now)
        case .success: trust.doubtToken(at: now.boot)
        case .failure(let trouble): delay(\.limit, trouble, now: now)
        }
    }

    mutating func takeSizes(_ answer: Answer<Catalogue>, now: Reading) {
        switch answer {
        case .success(let catalogue):
            memory.catalogue = catalogue
            sizes.end(nil, at: now.boot)
        case .failure(let trouble): delay(\.sizes, trouble, now: now)
        }
    }

    /// Without its keys no machine is made, since nobody could enter it.
    mutating func takeKeys(_ answer: Answer<Void>, now: Reading) {
        switch answer {
        case .success: keys.end(nil, at: now.boot)
        case .failure(let trouble):
            delay(\.keys, trouble, now: now)
            guard !keys.hasSucceeded, trouble.kind == .unauthorized else { return }
            let message = "the account's SSH keys cannot be read: \(trouble.message)"
            memory.close(.create, by: Attempt.Refused(failure: .unauthorized, message: message), at: now.boot)
        }
    }

    private mutating func delay(
        _ reading: WritableKeyPath<ReconcilerMachine, Refresh>,
        _ trouble: Trouble,
        now: Reading
    ) {
        if case .rateLimited(let after) = trouble.kind { budget.block(until: now.boot + after) }
        self[keyPath: reading].end(trouble, at: now.boot)
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
        memory.forgetDroplets(in: fleet, missingFrom: survey)
        orphanWatch.take(survey, fleet)
        self.survey = survey
    }

    /// After a failed listing the account may be another one, so it is asked for again.
    private mutating func distrust(_ trouble: Trouble, now: Reading) {
        listing.fail(trouble, at: now.boot, interval: policy.busyListingInterval)
        if case .rateLimited(let after) = trouble.kind { budget.block(until: now.boot + after) }
        trust.doubtToken(at: trouble.kind == .unauthorized ? now.boot : listing.nextAt)
    }

    private mutating func postponeAccount(_ trouble: Trouble, now: Reading) {
        if case .rateLimited(let after) = trouble.kind { budget.block(until: now.boot + after) }
        trust.postponeAccount(trouble, at: now.boot, interval: policy.busyListingInterval)
    }
}
