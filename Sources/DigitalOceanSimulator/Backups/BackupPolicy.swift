/// When a droplet is backed up by itself.
struct BackupPolicy: Hashable, Sendable, Codable {
    enum Plan: String, CaseIterable, Sendable, Codable {
        case weekly
        case daily

        var retentionDays: Int {
            switch self {
            case .weekly: 28
            case .daily: 7
            }
        }
    }

    enum Weekday: String, CaseIterable, Sendable, Codable {
        case sunday = "SUN"
        case monday = "MON"
        case tuesday = "TUE"
        case wednesday = "WED"
        case thursday = "THU"
        case friday = "FRI"
        case saturday = "SAT"
    }

    static let hours = [0, 4, 8, 12, 16, 20]
    static let windowHours = 4

    let plan: Plan
    let weekday: Weekday
    let hour: Int
}

extension BackupPolicy {
    /// What is not said is daily, on Sundays, at midnight.
    init(_ json: JSON?) throws(APIRefusal) {
        plan = try Self.choice(json?["plan"], or: .daily)
        weekday = try Self.choice(json?["weekday"], or: .sunday)
        hour = json?["hour"]?.integer ?? 0
        guard Self.hours.contains(hour) else { throw .backupPolicy }
    }

    private static func choice<Choice: RawRepresentable<String>>(
        _ json: JSON?,
        or usual: Choice
    ) throws(APIRefusal) -> Choice {
        guard let json, !json.isNull else { return usual }
        guard let choice = json.string.flatMap(Choice.init) else { throw .backupPolicy }
        return choice
    }

    /// When the first window opens after that moment.
    func nextWindow(after now: Int64) -> Int64 {
        let dayLength: Int64 = 86_400_000
        let today = now / dayLength
        let starts = (today...today + 7).filter(isBackupDay).map { $0 * dayLength + Int64(hour) * 3_600_000 }
        return starts.first { $0 > now } ?? now + dayLength
    }

    /// Day 0 was a Thursday.
    private func isBackupDay(_ day: Int64) -> Bool {
        plan == .daily || Weekday.allCases[Int((day + 4) % 7)] == weekday
    }
}

extension BackupPolicy {
    var json: JSON {
        let weekday: [(name: String, value: JSON)] = plan == .weekly ? [("weekday", .string(weekday.rawValue))] : []
        return .object(
            [("plan", .string(plan.rawValue))] + weekday + [
                ("hour", .integer(hour)),
                ("window_length_hours", .integer(Self.windowHours)),
                ("retention_period_days", .integer(plan.retentionDays)),
            ]
        )
    }

    static func windowJSON(_ start: Int64) -> JSON {
        [
            "start": .string(timestamp(start)),
            "end": .string(timestamp(start + Int64(windowHours) * 3_600_000)),
        ]
    }
}
