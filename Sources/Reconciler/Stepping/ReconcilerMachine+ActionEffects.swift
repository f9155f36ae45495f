internal import Pods

extension ReconcilerMachine {
    func effect(of action: Action) -> Effect {
        let pod = action.pod
        switch action.kind {
        case .create(let order): return .recordIntent(pod: pod, order)
        case .adopt(let id, let droplet): return .record(.adopt(attempt: id, dropletID: droplet), pod: pod)
        case .activate(let id, let ip): return .record(.activate(attempt: id, ip: ip), pod: pod)
        case .lose(let id): return .record(.lose(attempt: id, reason: action.reason), pod: pod)
        case .replace(let id, let other): return .record(.replace(attempt: id, by: other), pod: pod)
        case .noteDuplicate(let id, let droplet, let kept):
            return .record(.noteDuplicate(attempt: id, dropletID: droplet, keptDropletID: kept), pod: pod)
        case .requestDeletion(let id, let droplet):
            let delete = DropletCommand.delete(
                attempt: id,
                dropletID: droplet,
                reason: action.reason,
                because: action.cause
            )
            return .record(delete, pod: pod)
        case .confirmGone(let id, let droplet):
            return .record(.confirmGone(attempt: id, dropletID: droplet), pod: pod)
        case .delete(let droplet): return .delete(dropletID: droplet, pod: pod)
        case .look(let droplet): return .look(dropletID: droplet, pod: pod)
        case .tag(let droplet, let tag):
            let spelling = memory.tagSpellings[tag]
            return .tag(dropletID: droplet, spelling ?? tag, pod: pod, isNew: spelling == nil)
        case .untag(let droplet, let tag): return .untag(dropletID: droplet, tag, pod: pod)
        case .silence(let id):
            return .record(.silence(attempt: id, lastBeat: fleet.pods[pod]?.beat?.time), pod: pod)
        case .recover(let id): return .record(.recover(attempt: id), pod: pod)
        case .notePowerOff(let id): return .record(.notePowerOff(attempt: id), pod: pod)
        case .requestPower(let id, let power):
            let request = DropletCommand.requestPower(
                attempt: id,
                power,
                reason: action.reason,
                because: action.cause
            )
            return .record(request, pod: pod)
        case .power(let order): return .power(order, pod: pod)
        case .probe(let target): return .probe(target, pod: pod)
        }
    }
}
