/// Where a challenge's container listens, written as `8080/tcp`; whether and where a machine publishes it is its own.
package struct Port: Hashable, Sendable {
    package enum Transport: String, Hashable, Sendable, CaseIterable {
        case tcp
        case udp
    }

    /// Never 0.
    package let number: UInt16
    package let transport: Transport

    /// Returns `nil` for the number 0, which is no port.
    package init?(_ number: UInt16, _ transport: Transport) {
        guard number > 0 else { return nil }
        self.number = number
        self.transport = transport
    }

    /// Reads `8080`, which is meant for TCP, or `8080/udp`; `nil` for anything else.
    package init?(_ text: String) {
        let halves = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves[0].utf8.allSatisfy(\.isDigit), let number = UInt16(halves[0]) else { return nil }
        guard let transport = halves.count == 1 ? .tcp : Transport(rawValue: String(halves[1])) else { return nil }
        self.init(number, transport)
    }
}

extension Port: Comparable {
    package static func < (left: Port, right: Port) -> Bool {
        (left.number, left.transport.rawValue) < (right.number, right.transport.rawValue)
    }
}

extension Port: CustomStringConvertible {
    package var description: String {
        "\(number)/\(transport.rawValue)"
    }
}
