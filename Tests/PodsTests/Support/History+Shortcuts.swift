import Pods
import PodsTestSupport
import Testing

extension History {
    init(pods: PodID...) throws {
        self.init()
        for id in pods { try create(id) }
    }

    init(agents: PodID...) throws {
        self.init()
        for id in agents { try create(id, tags: [.agent]) }
    }

    @discardableResult
    mutating func create(
        _ id: PodID,
        tags: Set<Tag> = [],
        attributes: [AttributeKey: AttributeValue] = [:]
    ) throws(Refusal) -> [Event] {
        try decide(.create(NewPod(id: id, image: "debian-12", template: nil, tags: tags, attributes: attributes)))
    }

    mutating func retire(_ id: PodID) throws {
        try decide(.retire(id, reason: "done", releasing: false))
    }

    /// Begins a try to create the pod's droplet.
    @discardableResult
    mutating func request(_ id: PodID, tokenHash: [UInt8]? = nil) throws -> EventID {
        let attempt = point.next
        try decide(.request(pod: try pod(id).row, .sample(tokenHash: tokenHash, expires: now + 60_000)))
        return attempt
    }

    /// Gives the pod a droplet that runs.
    @discardableResult
    mutating func serve(_ id: PodID, droplet: Int64, ip: String = "203.0.113.7") throws -> EventID {
        let attempt = try request(id)
        try decide(.accept(attempt: attempt, dropletID: droplet))
        try decide(.activate(attempt: attempt, ip: ip))
        return attempt
    }

    /// Gives a pod that has a droplet another one, which runs and waits to take over.
    @discardableResult
    mutating func succeed(_ id: PodID, _ serving: EventID, droplet: Int64) throws -> EventID {
        let attempt = point.next
        try decide(.request(pod: try pod(id).row, .sample(tokenHash: [7], expires: now + 60_000), replacing: serving))
        try decide(.accept(attempt: attempt, dropletID: droplet))
        try decide(.activate(attempt: attempt, ip: "203.0.113.8"))
        return attempt
    }

    /// Has the machine of an attempt that was requested with a key trade it for a secret of its own.
    mutating func enrol(_ attempt: EventID) throws {
        try decide(.enrol(attempt.advanced(by: 1), secretHash: [9], dropletID: nil))
    }

    func pod(_ id: PodID) throws -> Pod {
        try #require(fleet.pod(id))
    }

    func attempt(_ id: EventID) throws -> Attempt {
        try #require(fleet.attempts[id])
    }
}
