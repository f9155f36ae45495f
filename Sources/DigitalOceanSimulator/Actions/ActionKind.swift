/// What can be done to a droplet that is there.
enum ActionKind: String, CaseIterable, Sendable {
    case powerOn = "power_on"
    case powerOff = "power_off"
    case shutdown
    case reboot
    case powerCycle = "power_cycle"
    case rename
    case rebuild
    case restore
    case resize
    case snapshot
    case passwordReset = "password_reset"
    case enableIPv6 = "enable_ipv6"
    case enableBackups = "enable_backups"
    case disableBackups = "disable_backups"
    case changeBackupPolicy = "change_backup_policy"
    case changeKernel = "change_kernel"

    enum Power {
        case on
        case off
        /// Off and on again; a machine that was off is on afterwards.
        case restart
    }
}

extension ActionKind {
    /// What happens to the droplet's power, if anything.
    var power: Power? {
        switch self {
        case .powerOn: .on
        case .powerOff, .shutdown: .off
        case .reboot, .powerCycle, .rebuild, .restore, .passwordReset: .restart
        case .rename, .resize, .snapshot, .enableIPv6, .enableBackups, .disableBackups, .changeBackupPolicy,
            .changeKernel:
            nil
        }
    }

    /// Whether one request may ask it of every droplet that has a tag.
    var isAllowedByTag: Bool {
        switch self {
        case .powerOn, .powerOff, .shutdown, .powerCycle, .snapshot, .enableIPv6, .enableBackups, .disableBackups: true
        case .reboot, .rename, .rebuild, .restore, .resize, .passwordReset, .changeBackupPolicy, .changeKernel: false
        }
    }

    /// What a token needs beside the scope of every action.
    var scopes: [String] {
        switch self {
        case .rebuild, .restore, .passwordReset: ["droplet:admin"]
        case .resize: ["droplet:create"]
        case .snapshot: ["image:create"]
        default: []
        }
    }

    func duration(in timings: Timings) -> DelayRange {
        switch self {
        case .powerOn: timings.powerOn
        case .powerOff: timings.powerOff
        case .shutdown: timings.shutdown
        case .reboot, .passwordReset: timings.reboot
        case .powerCycle: timings.powerCycle
        case .rename: timings.rename
        case .rebuild, .restore: timings.rebuild
        case .resize: timings.resize
        case .snapshot: timings.snapshot
        case .enableIPv6, .enableBackups, .disableBackups, .changeBackupPolicy, .changeKernel: timings.setting
        }
    }
}
