internal import DigitalOceanSimulator
internal import Foundation
internal import Pods
internal import Reconciler
internal import Registry

extension World {
    /// What is not as the log wants it; nothing, if all is well.
    func verdict() -> [String] {
        let living = account.truth().filter(\.exists)
        var problems: [String] = []
        for pod in fleet.pods.values.sorted(by: { $0.row < $1.row }) where !pod.isAbandoned {
            let ids = living.filter { fleet.pod(of: $0)?.row == pod.row }.map(\.id)
            let wanted = pod.isRetired ? [] : [serving(pod.id) ?? 0]
            if ids != wanted { problems.append("\(pod.id) has the droplets \(ids) and should have \(wanted)") }
            problems += living.filter { ids.contains($0.id) }.flatMap { labelProblems(pod, $0) }
        }
        return problems + foreignProblems(living)
    }

    private func labelProblems(_ pod: Pod, _ droplet: DropletTruth) -> [String] {
        guard droplet.status == "active" else { return ["droplet \(droplet.id) is \(droplet.status)"] }
        let own = droplet.tags.filter { $0.hasPrefix("podledger:") }
        let wanted = Set(pod.tags.keys.map(\.rawValue) + own)
        let isTagged = own.count == 1 && Set(droplet.tags) == wanted
        return isTagged ? [] : ["droplet \(droplet.id) has the tags \(droplet.tags)"]
    }

    private func foreignProblems(_ living: [DropletTruth]) -> [String] {
        witness.foreigners.compactMap { id, placed in
            let droplet = living.first { $0.id == id }
            let isUntouched = droplet?.name == placed.name && droplet?.tags == placed.tags
            return isUntouched ? nil : "I4: foreign droplet \(id) was touched"
        }
    }

    /// Looks at everything that is left when the run is over.
    mutating func report() throws -> Report {
        for problem in verdict() { witness.expect(false, "in the end: \(problem)", at: now) }
        if let reader = process?.registry.reader { try judgeLog(reader) }
        witness.watch(account.invariants, at: now)
        try judgeSecrecy()
        witness.tally.note(steps)
        return Report(
            problems: witness.problems,
            steps: steps,
            stirredSteps: stirredSteps,
            story: try story(),
            ending: ending(),
            tally: witness.tally,
            milliseconds: now - 1_700_000_000_000
        )
    }

    private mutating func judgeLog(_ reader: RegistryReader) throws {
        let events = try reader.events(after: .registry, limit: .max)
        witness.watch(events, at: now)
        let current = try reader.fleet()
        witness.expect(try reader.replay(through: current.head) == current, "I7: the replay differs", at: now)
        if situation.mishaps.isEmpty { try judgeEveryPosition(events, reader) }
        let differences = try reader.verify().differences
        witness.expect(differences.isEmpty, "I7: the views differ from the log: \(differences)", at: now)
    }

    /// Replays the log through each of its positions and folds it event by event beside that.
    private mutating func judgeEveryPosition(_ events: [RecordedEvent], _ reader: RegistryReader) throws {
        var fleet = Fleet()
        for event in events {
            fleet.apply(event)
            let replayed = try reader.replay(through: event.id)
            witness.expect(replayed == fleet, "I7: the replay through \(event.id) differs", at: now)
        }
    }

    /// Hunts for the token and for every machine's secret in all bytes that were stored.
    private mutating func judgeSecrecy() throws {
        let bytes = try Data(contentsOf: URL(filePath: directory).appending(component: "log.mdb"))
        for secret in [Process.token] + briefing.secrets + guests.values.map(\.ownSecret) {
            witness.expect(bytes.range(of: Data(secret.utf8)) == nil, "I9: a secret is in the log", at: now)
        }
    }

    private func ending() -> Ending {
        var ending = Ending(doubleCount: witness.doubleCount)
        for pod in fleet.pods.values {
            var end = Ending.PodEnd(pod: pod, isReady: fleet.isReady(pod))
            end.duplicateCount = fleet.duplicates.values.count { $0.pod == pod.row }
            end.lossCount = witness.losses[pod.id] ?? 0
            end.spoiledSuccessorCount = witness.spoiledSuccessors[pod.id] ?? 0
            end.retrialCount = witness.retrials[pod.id] ?? 0
            ending.pods[pod.id] = end
        }
        for name in account.invariants.names {
            if let pod = fleet.pod(ofMarker: name.name) { ending.pods[pod.id]?.createCount += name.everCreated }
        }
        for deletion in account.invariants.deletions {
            if let pod = fleet.pod(ofMarker: deletion.name) { ending.pods[pod.id]?.deleteCount += 1 }
        }
        return ending
    }

    /// What the machine says of each pod in the end.
    private func conditions() -> [String] {
        guard let plan = process?.machine.plan else { return [] }
        return plan.conditions.sorted { $0.key < $1.key }.map { row, condition in
            "in the end: \(fleet.pods[row]?.id.rawValue ?? "pod \(row)") is \(condition.name): \(condition.reason)"
        }
    }

    /// The requests that are not listings, the events that are not beats, and what is thought of the pods in the end.
    private func story() throws -> [String] {
        let requests = account.requests.filter { !$0.target.hasPrefix("/v2/droplets?") }
        let events = try process?.registry.reader.events(after: .registry, limit: 10_000) ?? []
        let calls = requests.map { ($0.at, "       \($0.method) \($0.target) \($0.status)") }
        let facts = events.compactMap { recorded -> (Int64, String)? in
            guard case .event(let event, _) = recorded.content else { return nil }
            return (recorded.time, "\(recorded.id) \(event)")
        }
        let past = (calls + facts).sorted { $0.0 < $1.0 }.map { "\($0.0 - 1_700_000_000_000) ms: \($0.1)" }
        return past + conditions()
    }
}
