internal import EventLog
internal import Registry

/// What an operator should know of the log, and do something about.
enum LogWarning: Hashable, Sendable {
    /// Nothing after the damage is sealed.
    case damaged(EventLogError)
    case noRoom(Shortage)
    case heldPages(HeldReader)
    case exposed(DirectoryExposure)

    /// The log's times are so many milliseconds ahead of the wall clock.
    case clockAhead(Int64)

    /// Nobody knows how it fares.
    case unknown(RegistryReadError)

    /// Milliseconds for which a snapshot may be open and be nobody's concern.
    private static let patience: Int64 = 60_000

    static func all(in metrics: LogMetrics) -> [LogWarning] {
        var warnings: [LogWarning] = []
        if let damage = metrics.activity.damage { warnings.append(.damaged(damage)) }
        if let shortage = metrics.room.shortage { warnings.append(.noRoom(shortage)) }
        if let reader = metrics.oldestReader, reader.age > patience { warnings.append(.heldPages(reader)) }
        if let exposure = metrics.exposure { warnings.append(.exposed(exposure)) }
        if metrics.clockLead > patience { warnings.append(.clockAhead(metrics.clockLead)) }
        return warnings
    }
}

extension LogWarning {
    /// What makes it the same warning, though its numbers change.
    enum Identity: Hashable, Sendable {
        case damaged
        case noRoom(Shortage.Resource)
        case heldPages(processID: Int32)
        case exposed
        case clockAhead
        case unknown
    }

    var identity: Identity {
        switch self {
        case .damaged: .damaged
        case .noRoom(let shortage): .noRoom(shortage.resource)
        case .heldPages(let reader): .heldPages(processID: reader.processID)
        case .exposed: .exposed
        case .clockAhead: .clockAhead
        case .unknown: .unknown
        }
    }
}

extension LogWarning {
    /// How bad it is, where there are degrees; another one is told anew, and ends nothing.
    var degree: Headroom? {
        guard case .noRoom(let shortage) = self else { return nil }
        return shortage.headroom
    }
}

extension LogWarning: CustomStringConvertible {
    var description: String {
        switch self {
        case .damaged(let error): "\(error); what follows is not sealed, and the log goes on"
        case .noRoom(let shortage): "\(shortage)"
        case .exposed(let exposure): "\(exposure)"
        case .clockAhead(let lead):
            "the log's newest times are \(lead / 1_000) seconds ahead of this machine's clock; look at it (`timedatectl`), and "
                + "set it right if it is wrong; if it is right, wait: the log's own goes on at half speed until it is caught up, "
                + "and times until then are not what other clocks show"
        case .unknown(let error): "it cannot be seen how the log fares: \(error)"
        case .heldPages(let reader):
            "process \(reader.processID) has read one snapshot for \(reader.age / 1_000) seconds, and the file grows "
                + "meanwhile; end it if it hangs"
        }
    }
}
