internal import Pods

extension Planner {
    /// Why a machine is to be made, because of which event, and which one it is to take over from.
    struct Motive {
        let reason: String
        let cause: EventID
        var replacing: EventID?
    }

    /// Why the machine that serves the pod is to be replaced; `nil` while it may stay.
    func motive(toReplace serving: Attempt, of pod: Pod) -> Motive? {
        guard serving.phase == .active else { return nil }
        let made = serving.specification.image
        guard made == pod.image else {
            let reason = "its machine is made of image '\(made)', and the pod wants '\(pod.image)'"
            return Motive(reason: reason, cause: pod.imageEvent, replacing: serving.id)
        }
        if let muteness = fleet.muteness(of: serving), pod.imageEvent > muteness.event {
            let reason = "its machine cannot be heard (\(muteness)), and its image has been set since"
            return Motive(reason: reason, cause: pod.imageEvent, replacing: serving.id)
        }
        return failure(of: serving, pod).map { Motive(reason: $0.reason, cause: $0.cause, replacing: serving.id) }
    }

    /// Follows the serving droplet, and sees to it that another takes over where it is not what the pod wants.
    func assessTenure(_ serving: Attempt, of pod: Pod) -> Assessment {
        let assessment = assessServing(serving, of: pod)
        if let successor = fleet.successor(of: pod) {
            return assessSuccession(assessment, serving, successor, of: pod)
        }
        guard let motive = motives[pod.row] else { return noted(assessment, drift(of: serving, pod)) }
        if let guardian = pod.guardian {
            return noted(assessment, "\(motive.reason): it is replaced once \(guardian.end)")
        }
        if let stop = failureStop(of: pod) {
            return noted(assessment, "\(motive.reason); \(stop.reason)", isFinal: true)
        }
        guard replaceable.contains(pod.row) else {
            let note = "\(motive.reason): it is replaced when the budget for deletions allows"
            return noted(assessment, note, next: budget.opensAt)
        }
        return begun(assessment, motive, of: pod)
    }

    private func begun(_ assessment: Assessment, _ motive: Motive, of pod: Pod) -> Assessment {
        let creation = assessWanted(pod, motive)
        let told = creation.condition
        let reason = told.reason == motive.reason ? told.reason : "\(motive.reason); \(told.reason)"
        let old = assessment.condition.name
        let name = told.name == .pending && old == .ready ? Condition.Name.replacing : old
        return Assessment(
            condition: Condition(name, reason, because: told.cause, nextActionAt: told.nextActionAt),
            actions: assessment.actions + creation.actions
        )
    }

    func noted(
        _ assessment: Assessment,
        _ note: String?,
        isFinal: Bool = false,
        next: Int64? = nil
    ) -> Assessment {
        guard let note else { return assessment }
        let old = assessment.condition
        let condition = Condition(
            old.name,
            "\(old.reason); \(note)",
            because: old.cause,
            nextActionAt: old.nextActionAt ?? next,
            needsPerson: old.needsPerson || isFinal
        )
        return Assessment(condition: condition, actions: assessment.actions)
    }

    /// What differs between the droplet and the wish without being reason enough for another one.
    private func drift(of serving: Attempt, _ pod: Pod) -> String? {
        let region = differs(.region, from: serving.specification.region, in: pod)
        let size = differs(.size, from: serving.specification.size, in: pod)
        guard region || size else { return nil }
        let made = [
            region ? "region '\(serving.specification.region)'" : nil,
            size ? "size '\(serving.specification.size)'" : nil,
        ]
        return "its droplet was made with \(made.compactMap(\.self).joined(separator: " and ")), and the pod wants "
            + "another; change its image to have it made anew, or retire it and create another pod"
    }

    private func differs(_ key: AttributeKey, from made: String, in pod: Pod) -> Bool {
        guard let attribute = pod.attributes[key] else { return false }
        return attribute.value != .string(made)
    }

    /// Pods whose machine may be replaced now: each costs a deletion, and those under way have theirs set aside.
    func replaceablePods() -> Set<EventID> {
        let candidates = motives.keys.compactMap { fleet.pods[$0] }.filter { pod in
            pod.guardian == nil && pod.pause == nil && fleet.successor(of: pod) == nil && failureStop(of: pod) == nil
        }
        guard !candidates.isEmpty else { return [] }
        return Set(candidates.map(\.row).sorted(by: isInNeed).prefix(max(0, budget.left - reservedDeletionCount)))
    }

    /// Deletions that replacements under way will need; those that wait for a person have none set aside, since they may
    /// wait for weeks.
    private var reservedDeletionCount: Int {
        fleet.pods.values.reduce(0) { count, pod in
            guard !pod.isRetired, pod.pause == nil else { return count }
            let successions = pod.guardian == nil && fleet.successor(of: pod) != nil ? 1 : 0
            return count + successions + fleet.outgoing(of: pod).count { $0.deletion == nil }
        }
    }

    /// Pods whose machine does nothing any more come before those whose machine is only of another image.
    private func isInNeed(_ left: EventID, _ right: EventID) -> Bool {
        let (leftIsSilent, rightIsSilent) = (fleet.pods[left]?.silence != nil, fleet.pods[right]?.silence != nil)
        return leftIsSilent == rightIsSilent ? left < right : leftIsSilent
    }
}
