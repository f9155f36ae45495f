/// What can be done to a running machine; nothing here loses its disk.
package enum DropletAction: Hashable, Sendable {
    case powerOn
    case powerOff
    case powerCycle

    /// Asks the guest, which may not obey.
    case shutdown
    case snapshot(name: String)
}

extension DropletAction: Encodable {
    private enum CodingKeys: String, CodingKey {
        case type
        case name
    }

    private var type: String {
        switch self {
        case .powerOn: "power_on"
        case .powerOff: "power_off"
        case .powerCycle: "power_cycle"
        case .shutdown: "shutdown"
        case .snapshot: "snapshot"
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(type, forKey: .type)
        if case .snapshot(let name) = self { try fields.encode(name, forKey: .name) }
    }
}
