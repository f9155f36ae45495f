extension Fleet {
    /// Every attempt that has, or may yet turn out to have, a droplet of the pod; oldest first.
    ///
    /// Of an abandoned pod nothing is open any more, whatever there may still be.
    package func openAttempts(of pod: Pod) -> [Attempt] {
        attempts(of: pod, where: \.isOpen)
    }

    /// The attempt whose droplet serves the pod, or may yet turn out to.
    package func openAttempt(of pod: Pod) -> Attempt? {
        openAttemptID(of: pod).flatMap { attempts[$0] }
    }

    /// Its id alone, which every beat asks for.
    ///
    /// While a successor and the attempt it is to replace are both open, the older one serves.
    package func openAttemptID(of pod: Pod) -> EventID? {
        guard let newest = newestOpenID(of: pod) else { return nil }
        return predecessorID(of: newest) ?? newest
    }

    /// The attempt that was requested to replace the serving one, and has not yet.
    package func successor(of pod: Pod) -> Attempt? {
        guard let newest = newestOpenID(of: pod), predecessorID(of: newest) != nil else { return nil }
        return attempts[newest]
    }

    /// The attempts that have been replaced and whose droplets are still to be deleted; oldest first.
    package func outgoing(of pod: Pod) -> [Attempt] {
        attempts(of: pod) { $0.isOpen && $0.replacedBy != nil }
    }

    /// Whether the attempt's droplet runs and does what is expected of it, as far as the log knows.
    package func isWell(_ attempt: Attempt, of pod: Pod) -> Bool {
        attempt.phase == .active && attempt.off == nil && pod.silence?.attempt != attempt.id
    }

    /// Whether machines of the attempt are still listened to.
    func isHeard(_ id: EventID) -> Bool {
        guard let pod = attempts.read(id, { $0.isOpen ? $0.pod : nil }) ?? nil else { return false }
        return pods.read(pod, \.isAbandoned) == false
    }

    /// Takes room only for what it finds, which is nothing for most pods.
    private func attempts(of pod: Pod, where isMeant: (Attempt) -> Bool) -> [Attempt] {
        guard !pod.isAbandoned else { return [] }
        var found: [Attempt] = []
        for id in pod.attempts {
            attempts.read(id) { attempt in
                if isMeant(attempt) { found.append(attempt) }
            }
        }
        return found
    }

    private func newestOpenID(of pod: Pod) -> EventID? {
        guard !pod.isAbandoned else { return nil }
        return pod.attempts.last { attempts.read($0, \.isCandidate) == true }
    }

    private func predecessorID(of id: EventID) -> EventID? {
        attempts.read(id, \.replaces)?.flatMap { attempts.read($0, \.isCandidate) == true ? $0 : nil }
    }
}

extension Attempt {
    /// Whether it may serve: it is open, and no other has taken its place.
    fileprivate var isCandidate: Bool {
        isOpen && replacedBy == nil
    }
}
