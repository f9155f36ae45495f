internal import Pods

extension ReconcilerMachine {
    /// Every orphan that is still one, as people are told of it.
    var orphans: [Plan.Orphan] {
        orphanWatch.orphans(in: fleet).compactMap { sighting in
            guard let marker = survey?.marker(of: sighting.dropletID) else { return nil }
            return Plan.Orphan(
                sighting,
                of: marker.pod,
                price: price(of: sighting),
                reason: story(of: sighting, marker)
            )
        }
    }

    /// What is still there of abandoned pods.
    var abandoned: [Plan.Orphan] {
        (survey?.abandoned(in: fleet) ?? []).map { droplet, pod in
            let reason = "its pod was abandoned: \(pod.abandonment?.reason ?? "")"
            return Plan.Orphan(droplet, of: pod.id, price: price(of: droplet), reason: reason)
        }
    }

    /// A pod to be made of an orphan that was there in an earlier listing, too; `nil` when there is none or it may not be.
    var adoption: (droplet: Int64, command: PodCommand)? {
        guard policy.orphans == .adopt, mode == .acting else { return nil }
        let settled = orphanWatch.orphans(in: fleet).filter(orphanWatch.isSettled)
        for orphan in settled where isAdoptable(orphan) && orphanWatch.isDue(orphan, at: plannedAt.boot) {
            guard let id = freeID(for: orphan), let command = PodCommand(adopting: orphan, as: id) else { continue }
            return (orphan.dropletID, command)
        }
        return nil
    }

    /// Whether it is a pod's as soon as another listing shows it, so that nobody need be told of it.
    func isAboutToAdopt(_ orphan: Sighting) -> Bool {
        policy.orphans == .adopt && mode == .acting && isAdoptable(orphan) && !orphanWatch.hasFailed(orphan)
    }

    /// What could not be adopted waits, and lets others go first.
    mutating func takeAdoption(_ answer: Answer<Void>, of droplet: Int64, now: Reading) {
        isRegistryBusy = false
        guard case .failure = answer else { return }
        orphanWatch.postpone(droplet, until: now.boot + policy.busyListingInterval)
    }

    private func isAdoptable(_ orphan: Sighting) -> Bool {
        orphanWatch.isAdoptable(orphan, by: fleet.registry)
    }

    /// The id in the droplet's name, or another where that is or was another pod's.
    private func freeID(for orphan: Sighting) -> PodID? {
        let ids = [survey?.marker(of: orphan.dropletID)?.pod, PodID("orphan-\(orphan.dropletID)")]
        return ids.compactMap(\.self).first { fleet.pod($0) == nil }
    }

    private func price(of droplet: Sighting) -> Price? {
        droplet.build.flatMap { memory.catalogue?.price(of: $0.size) }
    }

    private func story(of orphan: Sighting, _ marker: Marker) -> String {
        let origin =
            orphanWatch.isAhead(orphan.dropletID)
            ? "its name tells of event \(marker.attempt), which this log had not made when it was first seen: another log has made it"
            : "its name tells of event \(marker.attempt), which asked for no such droplet"
        guard policy.orphans == .adopt else { return origin }
        return isAdoptable(orphan)
            ? "\(origin); it is adopted once two listings agree and the reconciler acts"
            : "\(origin); it is for people to adopt or delete"
    }
}
