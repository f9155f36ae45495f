/// How far the virtual time is to jump ahead.
struct ClockJump: Codable {
    let milliseconds: Int64
}
