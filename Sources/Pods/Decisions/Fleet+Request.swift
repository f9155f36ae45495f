extension Fleet {
    /// The intent and the machine's single-use key, in one append.
    ///
    /// One attempt that may serve at a time, and one successor of it: this is what makes a create single.
    func request(
        _ request: DropletRequest,
        for row: EventID,
        replacing replaced: EventID?,
        at point: DecisionPoint
    ) throws(Refusal) -> [Proposal] {
        guard let pod = pods[row] else { throw .unknownAttempt(row) }
        guard !pod.isRetired else { throw .retired(pod.id) }
        guard pod.pause == nil else { throw .paused(pod.id) }
        try checkRoom(for: replaced, of: pod)
        let attempt = point.next
        let specification = DropletSpecification(request, name: Marker(pod: pod.id, attempt: attempt, request))
        let requested = Proposal(
            .dropletRequested(specification, replacing: replaced),
            in: row,
            because: replaced ?? pod.attempts.last ?? row
        )
        guard let hash = request.tokenHash else { return [requested] }
        let grant = KeyGrant(
            role: .pod,
            secretHash: hash,
            label: pod.id.rawValue,
            machine: KeyGrant.Machine(pod: row, attempt: attempt),
            expires: request.tokenExpires
        )
        return [requested, Proposal(.keyIssued(grant), in: point.next.advanced(by: 1), because: attempt)]
    }

    /// Nothing may serve yet, or what serves is to be replaced and nothing else is on its way to do so.
    private func checkRoom(for replaced: EventID?, of pod: Pod) throws(Refusal) {
        let serving = openAttempt(of: pod)
        guard let replaced else {
            if let serving { throw .attemptOpen(serving.id) }
            return
        }
        guard let serving, serving.id == replaced else { throw .superseded(replaced) }
        guard serving.phase == .active else { throw .outOfTurn(serving.id, serving.phase) }
        if let successor = successor(of: pod) { throw .attemptOpen(successor.id) }
        try checkFree(pod)
    }
}

extension DropletSpecification {
    fileprivate init(_ request: DropletRequest, name: Marker) {
        self.init(region: request.region, size: request.size, image: request.image, name: name.description)
    }
}

extension Marker {
    fileprivate init(pod: PodID, attempt: EventID, _ request: DropletRequest) {
        self.init(pod: pod, attempt: attempt, registry: request.registry)
    }
}
