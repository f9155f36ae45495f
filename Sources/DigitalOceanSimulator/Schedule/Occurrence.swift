/// Something that happened in the account which the world outside can feel.
package enum Occurrence: Sendable {
    case becameActive(droplet: Int)
    case restarted(droplet: Int)
    case wentOff(droplet: Int)
    /// Active still, but nothing runs on it.
    case hung(droplet: Int)
    /// Also of a droplet that vanished.
    case deleted(droplet: Int)
    /// The reply to a request whose first answer was ``Delivery/late(ticket:)``.
    case answered(ticket: Int, APIReply)
}
