/// The virtual time, for programs and for people.
struct ClockReading: Codable {
    let now: Int64
    let time: String

    init(now: Int64) {
        self.now = now
        time = timestamp(now)
    }
}
