/// What a command gives way to when the disk or the map is nearly full.
package enum Priority: Hashable, Sendable {
    /// New work, which is refused first.
    case ordinary

    /// What keeps up the work that there is, and gives room back: as long as possible.
    case sustaining

    /// What was done already and must not be forgotten, and what ends things: to the last.
    case vital

    func isServed(at headroom: Headroom) -> Bool {
        headroom >= least
    }

    private var least: Headroom {
        switch self {
        case .ordinary: .ample
        case .sustaining: .low
        case .vital: .last
        }
    }
}
