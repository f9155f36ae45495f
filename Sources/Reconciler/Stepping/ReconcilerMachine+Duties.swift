internal import Pods

extension ReconcilerMachine {
    /// What is done whatever the pods want: knowing the account, listing, and recording what the listing means for all.
    mutating func upkeep(now: Reading) -> [Effect] {
        var effects: [Effect] = []
        if mayReadAccount(now: now) { effects.append(start(.readAccount, now: now)) }
        if mayList(now: now) { effects.append(start(.list, now: now)) }
        for reading in readings where reading.dueAt <= now.boot && mayCall(.urgent, now: now) {
            effects.append(start(reading.effect, now: now))
        }
        if let record = registryRecord, mayRecord(now: now) { effects.append(start(record, now: now)) }
        return effects
    }

    /// What the log is to be told of no pod that it knows: of the registry as a whole, else of an orphan.
    var registryRecord: Effect? {
        if let registryCommand { return .recordRegistry(registryCommand) }
        return adoption.map { .adoptOrphan(dropletID: $0.droplet, $0.command) }
    }

    /// That it holds, or which ids no pod may take.
    private var registryCommand: RegistryCommand? {
        if fleet.registry.hold == nil {
            if let alarm = trust.alarm { return .holdReconciler(alarm) }
            if let massSilence { return .holdReconciler(Alarm(reason: massSilence, isAboutSilence: true)) }
        }
        return strangeIDs.isEmpty ? nil : .reserveIDs(strangeIDs)
    }

    private func mayRecord(now: Reading) -> Bool {
        !isRegistryBusy && registryRetryAt <= now.boot && trust.account == .verified
    }

    /// A new token is taken up only while nothing is on its way that the old one began.
    private func mayReadAccount(now: Reading) -> Bool {
        guard case .due(let time) = trust.account, time <= now.boot, callCount == 0 else { return false }
        return mayCall(.first, now: now)
    }

    /// With a token whose account is not known a listing would show other people's droplets.
    private func mayList(now: Reading) -> Bool {
        guard trust.account.isKnown, !listing.isRunning, listing.nextAt <= now.boot else { return false }
        return mayCall(listingUse, for: listing.requestCount, now: now)
    }

    var listingUse: RateBudget.Use {
        survey == nil && listing.trouble == nil ? .first : .urgent
    }

    /// What is read now and then, as far as it is of use at present, and is not being read.
    var readings: [(effect: Effect, dueAt: Int64)] {
        guard trust.account == .verified, survey != nil else { return [] }
        var readings: [(effect: Effect, dueAt: Int64)] = []
        if !sizes.isRunning { readings.append((.readSizes, sizes.dueAt)) }
        guard assessed.wantsDroplets else { return readings }
        if !keys.isRunning { readings.append((.readKeys, keys.dueAt)) }
        if !limit.isRunning { readings.append((.readLimit, limit.dueAt)) }
        return readings
    }

    /// While something is on its way the next listing comes sooner.
    mutating func hastenListing(now: Reading) {
        let isMoving = assessed.isMoving && mode == .acting
        guard let survey, isMoving || trust.isPuzzled else { return }
        listing.hasten(to: max(now.boot, survey.startedAt.boot + policy.busyListingInterval))
    }
}
