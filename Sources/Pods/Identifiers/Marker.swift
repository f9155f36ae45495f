internal import NameRules

/// A droplet's name, `<pod>.<attempt>.<registry>`, by which it is recognised for ever.
package struct Marker: Hashable, Sendable {
    package static let byteCountMaximum = 63

    package let pod: PodID
    package let attempt: EventID
    package let registry: String

    package init(pod: PodID, attempt: EventID, registry: String) {
        precondition(NameRule.registryID.admits(registry), "a registry id is \(NameRule.registryID.requirement)")
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
        guard String(attempt) == parts[1], NameRule.registryID.admits(parts[2]) else { return nil }
        self.init(pod: pod, attempt: EventID(attempt), registry: parts[2])
    }
}

extension Marker: CustomStringConvertible {
    package var description: String {
        "\(pod).\(attempt).\(registry)"
    }
}
