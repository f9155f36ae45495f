internal import DigitalOceanSimulator
internal import Pods

extension World {
    private static let repairDelay: Int64 = 300_000

    /// Droplets that are none of ours, one of them with another registry's marker.
    mutating func placeForeigners() {
        for name in ["somebody-elses", "alpha.3.other"] {
            let placed = PlacedDroplet(name: name, tags: ["theirs"])
            if let id = account.place(placed, at: now) { witness.foreigners[id] = placed }
        }
        feel(account.advance(to: now))
    }

    /// Whether the mishap found something to disturb.
    mutating func disturb(_ kind: MishapKind) -> Bool {
        switch kind {
        case .clockForward:
            clock.jump(by: Delays.clockJump)
            witness.noteJump()
        case .clockBack:
            clock.jump(by: -Delays.clockJump)
            timetable.add(.setClock, at: now + Delays.clockMending)
        case .receiverDown:
            guard !guests.isEmpty, now >= receiverUpFrom + Delays.receiverOutage else { return false }
            receiverUpFrom = now + Delays.receiverOutage
        case .staleFleet: return formerFleets.count > 2
        default: return kind.isOutsider ? disturbDroplet(kind) : true
        }
        return true
    }

    private mutating func disturbDroplet(_ kind: MishapKind) -> Bool {
        let ours = account.truth().filter { $0.exists && fleet.pod(of: $0) != nil }
        guard let droplet = ours.randomElement(using: &generator) else { return false }
        let change: DropletChange
        switch kind {
        case .outsiderDeletes:
            removeByHand(droplet.id)
            return true
        case .outsiderRetags: change = DropletChange(tags: ["odd"])
        case .outsiderRenames:
            change = DropletChange(name: "renamed-\(droplet.id)")
            noteLoss(of: droplet)
        case .outsiderPowersOff:
            change = DropletChange(status: .off)
            noteLossOfSuccessor(droplet)
        default: change = DropletChange(locked: true)
        }
        _ = account.change(droplet.id, change, at: now)
        timetable.add(.repair(droplet: droplet.id), at: now + Self.repairDelay)
        feel(account.advance(to: now))
        lastStir = now
        return true
    }

    mutating func repair(_ droplet: Int) {
        guard let truth = account.truth().first(where: { $0.id == droplet }), truth.exists else { return }
        let status: DropletChange.Power? = truth.status == "off" ? .active : nil
        _ = account.change(droplet, DropletChange(status: status, locked: false), at: now)
        feel(account.advance(to: now))
        lastStir = now
    }

    mutating func removeByHand(_ droplet: Int) {
        if let truth = account.truth().first(where: { $0.id == droplet }), truth.exists { noteLoss(of: truth) }
        _ = account.removeByHand(droplet, at: now)
        feel(account.advance(to: now))
        lastStir = now
    }

    /// A successor that is switched off before it has come up is given up, and another is made for it.
    private mutating func noteLossOfSuccessor(_ droplet: DropletTruth) {
        guard let pod = fleet.pod(of: droplet), let successor = fleet.successor(of: pod) else { return }
        guard successor.dropletID == Int64(droplet.id) else { return }
        noteLoss(of: droplet)
        witness.spoiledSuccessors[pod.id, default: 0] += 1
    }

    private mutating func noteLoss(of droplet: DropletTruth) {
        if let pod = fleet.pod(of: droplet) { witness.losses[pod.id, default: 0] += 1 }
    }
}
