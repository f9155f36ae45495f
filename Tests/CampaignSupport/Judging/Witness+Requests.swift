internal import Curl
internal import DigitalOceanSimulator
internal import Pods

extension Witness {
    /// Judges a request about a droplet that is there as it reaches DigitalOcean, against the log of that moment.
    ///
    /// A delete that comes late, for a droplet that is gone, finds nothing; the log may tell of the attempt's other one by then.
    mutating func watch(_ request: HTTPRequest, _ fleet: Fleet, at now: Int64) {
        guard request.kind == .delete, let droplet = request.dropletID else { return }
        expect(foreigners[droplet] == nil, "I4: foreign droplet \(droplet) is deleted", at: now)
        if let duplicate = fleet.duplicates[Int64(droplet)] {
            expect(duplicate.deletion != nil, "I2: duplicate \(droplet) is deleted without a word in the log", at: now)
            noteJudgedDeletion(droplet, fleet, at: now)
            return
        }
        guard let owner = fleet.attempts.values.first(where: { $0.dropletID == Int64(droplet) }) else {
            return expect(false, "I2: droplet \(droplet) is deleted and no event names it", at: now)
        }
        let pod = fleet.pods[owner.pod]
        expect(owner.deletion != nil, "I2: droplet \(droplet) is deleted without a word in the log", at: now)
        guard owner.replacedBy == nil else {
            return noteJudgedDeletion(droplet, fleet, at: now)
        }
        expect(pod?.isRetired == true, "I2: droplet \(droplet) is deleted without a tombstone", at: now)
        expect(pod?.isProtected == false && pod?.claim == nil, "I4: droplet \(droplet) is held and deleted", at: now)
    }

    /// Judges what a request has made of the account.
    mutating func watch(
        _ account: SimulatedAccount,
        _ fleet: Fleet,
        request: HTTPRequest,
        at now: Int64
    ) {
        guard request.kind == .create else { return }
        var living: [PodID: [Int]] = [:]
        for droplet in account.truth() where droplet.exists && foreigners[droplet.id] == nil {
            if let pod = fleet.pod(of: droplet) {
                living[pod.id, default: []].append(droplet.id)
            } else {
                let isRenamed = droplet.name.hasPrefix("renamed-")
                expect(isRenamed, "I5: no intent explains droplet \(droplet.id), \(droplet.name)", at: now)
            }
        }
        let isDeclared = tally.mishaps[.requestDoubled] != nil || tally.mishaps[.outsiderRenames] != nil
        for (pod, droplets) in living where !isDeclared {
            let spare = fleet.pod(pod).map { Self.spareCount($0, fleet) } ?? 0
            expect(droplets.count < 2 + spare, "I1: pod \(pod) has the droplets \(droplets) at once", at: now)
        }
    }

    /// How many droplets beside the serving one the log knows to be about to take over, or to be handed over from.
    private static func spareCount(_ pod: Pod, _ fleet: borrowing Fleet) -> Int {
        (fleet.successor(of: pod) == nil ? 0 : 1) + fleet.outgoing(of: pod).count
    }
}
