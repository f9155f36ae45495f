internal import Pods

extension Planner {
    /// Why nothing more is made of what the pod is made of; `nil` while it may be.
    func failureStop(of pod: Pod) -> Condition? {
        guard let streak = streaks[Recipe(pod, image: pod.image)], let newest = streak.last else { return nil }
        let attempts = streak.suffix(policy.failureMaximum).map(\.description).joined(separator: ", ")
        return Condition(
            .failing,
            "\(streak.count) machines of image '\(pod.image)' in a row never came up (newest attempts \(attempts)): "
                + "no more are made of it until the image is changed, or the reconciler paused and resumed",
            because: fleet.attempts[newest]?.phaseEvent ?? newest,
            needsPerson: true
        )
    }

    /// The newest failures in a row of each recipe that has too many of them, oldest first.
    ///
    /// What was refused cost nothing and is tried again with patience; what a person has seen, by resuming the reconciler
    /// afterwards, counts no more.
    static func streaks(in fleet: Fleet, _ policy: Policy) -> [Recipe: [EventID]] {
        let forgiven = fleet.registry.resumption ?? .registry
        let failures = fleet.attempts.compactMap { $0.id > forgiven && $0.hasFailed(in: fleet) ? $0 : nil }
        guard failures.count >= policy.failureMaximum else { return [:] }
        let streaks = Dictionary(grouping: failures, by: { $0.recipe(in: fleet) }).mapValues { $0.map(\.id).sorted() }
        let successes = newestSuccesses(in: fleet)
        return streaks.reduce(into: [:]) { result, streak in
            guard let recipe = streak.key else { return }
            let newest = streak.value.filter { $0 > successes[recipe] ?? .registry }
            if newest.count >= policy.failureMaximum { result[recipe] = newest }
        }
    }

    private static func newestSuccesses(in fleet: Fleet) -> [Recipe: EventID] {
        fleet.attempts.values.reduce(into: [:]) { newest, attempt in
            guard attempt.hasComeUp(in: fleet), let recipe = attempt.recipe(in: fleet) else { return }
            newest[recipe] = max(newest[recipe] ?? attempt.id, attempt.id)
        }
    }
}

extension Attempt {
    fileprivate func recipe(in fleet: Fleet) -> Recipe? {
        fleet.pods[pod].map { Recipe($0, image: specification.image) }
    }

    /// Whether there was a droplet and it came to nothing: lost, or replaced before it did its job.
    fileprivate func hasFailed(in fleet: Fleet) -> Bool {
        dropletID != nil && (phase == .lost || replacedBy != nil) && !hasComeUp(in: fleet)
    }

    fileprivate func hasComeUp(in fleet: Fleet) -> Bool {
        fleet.pods.read(pod, \.isExpectedToBeat) == true ? isEnrolled : hasRun
    }
}
