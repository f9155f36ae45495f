/// What can be done to a machine; nothing here loses its disk.
package enum DropletAction: String, Hashable, Sendable {
    case powerOn = "power_on"
    case powerCycle = "power_cycle"
}

extension DropletAction: Encodable {
    private enum CodingKeys: String, CodingKey {
        case type
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(rawValue, forKey: .type)
    }
}
