import Pods
import Reconciler

/// One machine of the cloud, whose life is told by times of the world's clock.
struct CloudDroplet: Hashable {
    /// What is the matter with a machine whose droplet runs.
    enum Ailment {
        /// Its podlet is dead; everything else works.
        case mute

        /// Nothing on it answers, until it is turned off and on.
        case hung

        /// Nothing on it answers, whatever is done.
        case broken
    }

    let id: Int64
    var name: String

    /// When listings begin to show it, and when it runs.
    let listedFrom: Int64
    let activeFrom: Int64
    var tags: Set<String>
    var isOff = false
    var isLocked = false
    var size = "s-1vcpu-1gb"
    var ailment: Ailment?

    /// When the machine on it is up, unless something is the matter with it.
    var upFrom: Int64

    /// When it stopped to exist; listings may show it a little longer.
    var goneFrom: Int64?

    init(id: Int64, name: String, listedFrom: Int64, activeFrom: Int64, tags: Set<String>) {
        self.id = id
        self.name = name
        self.listedFrom = listedFrom
        self.activeFrom = activeFrom
        self.tags = tags
        upFrom = activeFrom
    }

    /// Whether something answers on its ports.
    func answers(at now: Int64) -> Bool {
        isThere(at: now) && !isOff && now >= upFrom && (ailment == nil || ailment == .mute)
    }

    func beats(at now: Int64) -> Bool {
        answers(at: now) && ailment == nil
    }

    func isThere(at now: Int64) -> Bool {
        goneFrom.map { now < $0 } ?? true
    }

    func sighting(at now: Int64, showsTags: Bool) -> Sighting {
        let isActive = now >= activeFrom
        return Sighting(
            dropletID: id,
            name: name,
            status: isOff ? .off : isActive ? .active : .new,
            ip: isActive ? "203.0.113.\(id % 200)" : nil,
            tags: showsTags ? isActive ? tags.sorted() : [] : nil,
            isLocked: isLocked,
            build: Build(region: "fra1", size: size, image: "debian-12-x64")
        )
    }
}
