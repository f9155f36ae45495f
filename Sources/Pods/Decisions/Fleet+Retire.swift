extension Fleet {
    func protect(_ id: PodID) throws(Refusal) -> [Proposal] {
        let pod = try living(id)
        return pod.isProtected ? [] : [Proposal(.podProtected, in: pod.row)]
    }

    func unprotect(_ id: PodID) throws(Refusal) -> [Proposal] {
        let pod = try living(id)
        return pod.isProtected ? [Proposal(.podUnprotected, in: pod.row)] : []
    }

    /// Writes the tombstone, and ends what the pod was doing; a claimed pod must be released first, or by the same command when it says so.
    func retire(_ id: PodID, reason: String, releasing: Bool) throws(Refusal) -> [Proposal] {
        guard let pod = pod(id) else { throw .unknownPod(id) }
        if pod.isRetired { return [] }
        guard !pod.isProtected else { throw .protected(id) }
        if let claim = pod.claim, !releasing { throw .claimed(id, holder: claim.holder) }
        let release = pod.claim.map { _ in [Proposal(.podReleased(reason: "retired"), in: pod.row)] } ?? []
        let removals = removals(from: pod, reason: "retired")
        return release + removals + [Proposal(.podRetired(reason: reason), in: pod.row)]
    }

    /// Lets go of what a retired pod still has; its markers stay known, and nothing of it is deleted any more.
    func abandon(_ id: PodID, reason: String) throws(Refusal) -> [Proposal] {
        guard let pod = pod(id) else { throw .unknownPod(id) }
        if pod.isAbandoned { return [] }
        guard pod.isRetired else { throw .notRetired(id) }
        let hasDuplicate = duplicates.values.contains { $0.pod == pod.row && !$0.isGone }
        guard hasDuplicate || !openAttempts(of: pod).isEmpty else { throw .nothingOpen(id) }
        return [Proposal(.podAbandoned(reason: reason), in: pod.row)]
    }
}
