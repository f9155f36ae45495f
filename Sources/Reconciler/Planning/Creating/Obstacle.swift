/// What keeps a droplet from being made, for people, and until when if that is known, in Unix milliseconds.
struct Obstacle: Hashable {
    let reason: String
    let until: Int64?

    init(_ reason: String, until: Int64? = nil) {
        self.reason = reason
        self.until = until
    }
}
