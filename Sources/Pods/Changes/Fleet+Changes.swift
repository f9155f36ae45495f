extension Fleet {
    /// What is different since an earlier fleet of the same log: pods and challenges by their ids, keys, the registry.
    package func changes(since earlier: Fleet) -> [FleetChange] {
        let pods = pods.values.sorted { $0.id < $1.id }.flatMap { pod in
            changes(of: pod, since: earlier).map { FleetChange.pod(pod.id, $0) }
        }
        let keys = keys.values.sorted { $0.id < $1.id }.flatMap { key in
            key.changes(since: earlier.keys[key.id]).map { FleetChange.key(key.id, $0) }
        }
        let own = registry.changes(since: earlier.registry) + reservations(since: earlier)
        return pods + challengeChanges(since: earlier) + keys + own.map(FleetChange.registry)
    }

    private func challengeChanges(since earlier: Fleet) -> [FleetChange] {
        challengeRows.sorted { $0.key < $1.key }.compactMap { id, row in
            Difference(earlier.challenges[row]?.validDefinition, challenges[row]?.validDefinition)
                .map { FleetChange.challenge(id, $0) }
        }
    }

    private func changes(of pod: Pod, since earlier: Fleet) -> [PodChange] {
        let old = earlier.pods[pod.row]
        guard old != pod || chiefAttempt(of: pod) != old.flatMap(earlier.chiefAttempt) else { return [] }
        let droplet = changes(from: old.flatMap(earlier.chiefAttempt), to: chiefAttempt(of: pod))
        let tasks = pod.labelChanges(since: old) + pod.placementChanges(since: old)
        return pod.stateChanges(since: old) + tasks + droplet + pod.endChanges(since: old)
    }

    private func reservations(since earlier: Fleet) -> [RegistryChange] {
        reservedIDs.keys.filter { earlier.reservedIDs[$0] == nil }.sorted().map(RegistryChange.reserved)
    }

    /// The one that serves, or else the newest.
    private func chiefAttempt(of pod: Pod) -> Attempt? {
        openAttempt(of: pod) ?? pod.attempts.last.flatMap { attempts[$0] }
    }

    private func changes(from old: Attempt?, to new: Attempt?) -> [PodChange] {
        [
            Difference(old?.phase, new?.phase).map(PodChange.phase),
            Difference(old?.dropletID, new?.dropletID).map(PodChange.dropletID),
            Difference(old?.ip, new?.ip).map(PodChange.ip),
            (old?.off == nil) == (new?.off == nil) ? nil : .power(isOff: new?.off != nil),
        ].compactMap(\.self)
    }
}

extension Challenge {
    fileprivate var validDefinition: ChallengeDefinition? {
        isWithdrawn ? nil : definition
    }
}

extension APIKey {
    fileprivate func changes(since old: APIKey?) -> [KeyChange] {
        var changes: [KeyChange] = old == nil ? [.issued(grant.role, label: grant.label)] : []
        if old?.enrolledHash != enrolledHash { changes.append(.enrolled) }
        if isRevoked, old?.isRevoked != true { changes.append(.revoked) }
        return changes
    }
}

extension RegistryState {
    fileprivate func changes(since old: RegistryState) -> [RegistryChange] {
        [
            Difference(old.account, account).map(RegistryChange.account),
            Difference(old.pause, pause).map(RegistryChange.pause),
            Difference(old.hold, hold).map(RegistryChange.hold),
            Difference(old.approval, approval).map(RegistryChange.approval),
            old.isReceiverUp == isReceiverUp ? nil : .receiver(isUp: isReceiverUp),
            Difference(old.restoration, restoration).map(RegistryChange.restoration),
        ].compactMap(\.self)
    }
}
