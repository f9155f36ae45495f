/// What can be done to a droplet that is there.
enum ActionKind: String, CaseIterable, Sendable {
    case powerOn = "power_on"
    case powerOff = "power_off"
    case shutdown
    case reboot
    case powerCycle = "power_cycle"
    case rename
    case rebuild
    case snapshot
}

extension ActionKind {
    func duration(in timings: Timings) -> DelayRange {
        switch self {
        case .powerOn: timings.powerOn
        case .powerOff: timings.powerOff
        case .shutdown: timings.shutdown
        case .reboot: timings.reboot
        case .powerCycle: timings.powerCycle
        case .rename: timings.rename
        case .rebuild: timings.rebuild
        case .snapshot: timings.snapshot
        }
    }

    /// Whether one request may ask it of every droplet that has a tag.
    var isAllowedByTag: Bool {
        switch self {
        case .powerOn, .powerOff, .shutdown, .powerCycle, .snapshot: true
        case .reboot, .rename, .rebuild: false
        }
    }
}
