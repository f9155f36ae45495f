/// A droplet's name, `<pod>.<attempt>.<registry>`, by which it is recognised for ever.
package struct Marker: Hashable, Sendable {
    package static let byteCountMaximum = 63
    package static let registryByteCountMaximum = 8

    package let pod: PodID
    package let attempt: EventID
    package let registry: String

    package init(pod: PodID, attempt: EventID, registry: String) {
        precondition(Self.isSuitable(registry: registry), "a registry id is 1 to 8 of a-z, 0-9 and '-'")
        self.pod = pod
        self.attempt = attempt
        self.registry = registry
    }

    /// Reads a droplet's name; `nil` when the name is not a marker of any registry.
    ///
    /// DigitalOcean compares names without case, and so do we.
    package init?(_ name: String) {
        guard name.utf8.count <= Self.byteCountMaximum, name.utf8.allSatisfy(\.isASCII) else { return nil }
        let parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let pod = PodID(parts[0]), let attempt = UInt64(parts[1]), attempt > 0 else {
            return nil
        }
        guard String(attempt) == parts[1], Self.isSuitable(registry: parts[2]) else { return nil }
        self.init(pod: pod, attempt: EventID(attempt), registry: parts[2])
    }

    private static func isSuitable(registry: String) -> Bool {
        (1...registryByteCountMaximum).contains(registry.utf8.count)
            && registry.utf8.allSatisfy { $0.isLowercaseLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    }
}

extension Marker: CustomStringConvertible {
    package var description: String {
        "\(pod).\(attempt).\(registry)"
    }
}
