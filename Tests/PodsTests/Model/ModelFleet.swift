import Pods
import PodsTestSupport

/// The pods and what people may do to them, written once more in the plainest way.
struct ModelFleet: Hashable {
    var pods: [PodID: ModelPod] = [:]
    let challenges: Set<ChallengeID>

    /// The droplets that became pods.
    private var droplets: [Int64: PodID] = [:]

    /// Has challenges that nobody changes.
    init(challenges: Set<ChallengeID>) {
        self.challenges = challenges
    }

    /// Does what the command says; `false`, and nothing done, when it is not allowed.
    mutating func carryOut(_ command: PodCommand, now: Int64) -> Bool {
        if case .create(let new) = command { return create(new) }
        if case .adopt(let new, let droplet, _) = command { return adopt(new, droplet) }
        guard var pod = pods[command.podID] else { return false }
        guard carryOut(command, on: &pod, now: now) else { return false }
        pods[command.podID] = pod
        return true
    }

    mutating func expireClaims(now: Int64) {
        for (id, pod) in pods {
            if let until = pod.until, until <= now { pods[id]?.release() }
        }
    }

    private mutating func create(_ new: NewPod) -> Bool {
        guard pods[new.id] == nil, new.image != "", new.attributes.keys.allSatisfy(isFree) else { return false }
        pods[new.id] = ModelPod(image: new.image, tags: new.tags, attributes: new.attributes)
        return true
    }

    private mutating func adopt(_ new: NewPod, _ droplet: Int64) -> Bool {
        if droplets[droplet] == new.id { return true }
        guard droplets[droplet] == nil, create(new) else { return false }
        droplets[droplet] = new.id
        return true
    }

    private func carryOut(_ command: PodCommand, on pod: inout ModelPod, now: Int64) -> Bool {
        switch command {
        case .create, .adopt:
            return false
        case .retire(_, _, let releasing):
            return retire(&pod, releasing: releasing)
        case .abandon(let id, _):
            return abandon(&pod, id)
        case .resume:
            pod.isPaused = false
            return true
        default:
            return !pod.isRetired && change(&pod, command, now: now)
        }
    }

    /// Changes a pod that is not retired.
    private func change(_ pod: inout ModelPod, _ command: PodCommand, now: Int64) -> Bool {
        switch command {
        case .create, .adopt, .retire, .abandon, .resume, .rearm:
            return false
        case .changeImage(_, let image):
            if image.isEmpty { return false }
            pod.image = image
        case .pause:
            pod.isPaused = true
        case .tag(_, let tag):
            if tag == .agent, !pod.tags.contains(tag) { return false }
            pod.tags.insert(tag)
        case .untag(_, let tag):
            if tag == .agent, pod.tags.contains(tag) { return false }
            pod.tags.remove(tag)
        case .set(_, let key, let value):
            guard isFree(key) else { return false }
            pod.attributes[key] = value
        case .unset(_, let key):
            if key == .lastbeat { return false }
            pod.attributes[key] = nil
        case .place(let id, let challenge):
            let isKeyless = droplets.values.contains(id)
            guard challenges.contains(challenge), pod.tags.contains(.agent), !isKeyless else { return false }
            pod.placements.insert(challenge)
        case .remove(_, let challenge, _):
            guard challenges.contains(challenge) else { return false }
            pod.placements.remove(challenge)
        case .claim(_, let holder, let until):
            guard holder != "", until.map({ $0 > now }) ?? true, pod.holder ?? holder == holder else { return false }
            (pod.holder, pod.until) = (holder, until)
        case .renew(_, let holder, let until):
            guard pod.holder == holder, (pod.until ?? .max) > now, (until ?? .max) > now else { return false }
            pod.until = until
        case .release:
            pod.release()
        case .protect:
            pod.isProtected = true
        case .unprotect:
            pod.isProtected = false
        }
        return true
    }

    private func retire(_ pod: inout ModelPod, releasing: Bool) -> Bool {
        if pod.isRetired { return true }
        if pod.isProtected || (pod.holder != nil && !releasing) { return false }
        pod.release()
        pod.placements = []
        pod.isRetired = true
        return true
    }

    private func abandon(_ pod: inout ModelPod, _ id: PodID) -> Bool {
        guard pod.isRetired, droplets.values.contains(id) else { return false }
        pod.isAbandoned = true
        return true
    }

    private func isFree(_ key: AttributeKey) -> Bool {
        key != .lastbeat && !key.rawValue.hasSuffix("_password")
    }
}
