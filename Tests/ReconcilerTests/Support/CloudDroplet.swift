import Pods
import Reconciler

/// One machine of the cloud, whose life is told by times of the world's clock.
struct CloudDroplet: Hashable {
    let id: Int64
    var name: String

    /// When listings begin to show it, and when it runs.
    let listedFrom: Int64
    let activeFrom: Int64
    var tags: Set<String>
    var isOff = false

    /// When it stopped to exist; listings may show it a little longer.
    var goneFrom: Int64?

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
            tags: showsTags ? isActive ? tags.sorted() : [] : nil
        )
    }
}
