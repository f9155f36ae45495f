internal import Pods

extension RandomCommands {
    mutating func dropletCommand(in fleet: Fleet, now: Int64) -> DropletCommand {
        let attempt = (fleet.attempts.ids.sorted() + [EventID(9_999)]).sample(using: &generator)
        let droplet = Self.droplets.sample(using: &generator)
        let other = Self.droplets.sample(using: &generator)
        switch Int.random(in: 0..<22, using: &generator) {
        case 0, 1: return .request(pod: row(in: fleet), .sample(tokenHash: [1, 2, 3], expires: now + 3_000))
        case 2: return .request(pod: fleet.attempts[attempt]?.pod ?? 0, .sample(), replacing: attempt)
        case 3, 4: return .accept(attempt: attempt, dropletID: droplet)
        case 5: return .refuse(attempt: attempt, .quota, message: "at the limit")
        case 6: return .doubt(attempt: attempt, message: "timed out")
        case 7: return .adopt(attempt: attempt, dropletID: droplet)
        case 8, 9, 10: return .activate(attempt: attempt, ip: "203.0.113.7")
        case 11: return .lose(attempt: attempt, reason: "404")
        case 12: return .noteDuplicate(attempt: attempt, dropletID: droplet, keptDropletID: other)
        case 13, 14:
            let own = fleet.attempts[attempt]?.dropletID ?? droplet
            return .delete(attempt: attempt, dropletID: own, reason: "retired", because: attempt)
        case 15: return .confirmGone(attempt: attempt, dropletID: droplet)
        default: return upkeepCommand(of: attempt, in: fleet, now: now)
        }
    }

    private mutating func upkeepCommand(of attempt: EventID, in fleet: Fleet, now: Int64) -> DropletCommand {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: return .notePowerOff(attempt: attempt)
        case 1:
            let called: PowerAction = fleet.attempts[attempt]?.off == nil ? .powerCycle : .powerOn
            let action = (PowerAction.allCases + [called, called]).sample(using: &generator)
            return .requestPower(attempt: attempt, action, reason: "off", because: attempt)
        case 2: return .silence(attempt: attempt, lastBeat: [nil, now].sample(using: &generator))
        case 3: return .recover(attempt: attempt)
        default: return replacement(of: attempt, in: fleet)
        }
    }

    /// One way or the other, where there is a successor.
    private mutating func replacement(of attempt: EventID, in fleet: Fleet) -> DropletCommand {
        let pairs = fleet.pods.values.sorted { $0.row < $1.row }.flatMap { pod -> [[EventID]] in
            guard let serving = fleet.openAttempt(of: pod), let successor = fleet.successor(of: pod) else { return [] }
            return [[serving.id, successor.id], [serving.id, successor.id], [successor.id, serving.id]]
        }
        let pair = (pairs + [[attempt, EventID(9_999)]]).sample(using: &generator)
        return .replace(attempt: pair[0], by: pair[1])
    }
}
