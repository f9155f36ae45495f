internal import EventLog
package import Pods
package import Registry
package import RegistryAPI

/// The keys as people see them: what the fleet knows of each, with who issued and revoked it by the log.
package struct KeyBook {
    private let reader: RegistryReader
    private let fleet: Fleet

    /// Unix milliseconds at which a key is good or not.
    private let time: Int64

    package init(_ reader: RegistryReader, fleet: Fleet, time: Int64) {
        self.reader = reader
        self.fleet = fleet
        self.time = time
    }

    package func list(includingMachines: Bool) throws(RegistryReadError) -> KeyList {
        var resources: [KeyResource] = []
        for key in fleet.keys.values where includingMachines || key.grant.role != .pod {
            resources.append(try resource(key))
        }
        return KeyList(position: fleet.head.rawValue, keys: resources)
    }

    /// Returns `nil` when there is no such key.
    package func key(_ id: EventID) throws(RegistryReadError) -> KeyResource? {
        guard let key = fleet.keys[id] else { return nil }
        return try resource(key)
    }

    /// What a command did to a key.
    package func receipt(_ outcome: Outcome, for id: EventID) throws(RegistryReadError) -> ReceiptResource {
        let key = try key(id)
        return ReceiptResource(position: fleet.head.rawValue, isChanged: outcome.eventCount > 0, key: key)
    }

    private func resource(_ key: APIKey) throws(RegistryReadError) -> KeyResource {
        let events = try reader.events(of: key.id)
        guard let issue = events.first else {
            throw .log(.damaged(position: Position(rawValue: key.id.rawValue), .streamIndex))
        }
        return KeyResource(
            id: key.id.rawValue,
            role: key.grant.role.rawValue,
            label: key.grant.label,
            state: key.state(at: time),
            issued: deed(issue),
            expires: key.grant.expires.map(Timestamp.init(milliseconds:)),
            revoked: events.first { $0.id == key.revocation }.map(deed),
            attempt: key.grant.machine?.attempt.rawValue
        )
    }

    private func deed(_ recorded: RecordedEvent) -> KeyResource.Deed {
        KeyResource.Deed(
            position: recorded.id.rawValue,
            at: Timestamp(milliseconds: recorded.time),
            by: recorded.actor,
            byLabel: fleet.label(of: recorded.actor),
            reason: recorded.reasonOfRevocation
        )
    }
}

extension APIKey {
    fileprivate func state(at now: Int64) -> String {
        if isRevoked { return "revoked" }
        if enrolledHash != nil { return "good" }
        if isOver(at: now) { return "expired" }
        return grant.machine == nil ? "good" : "waiting"
    }
}

extension RecordedEvent {
    fileprivate var reasonOfRevocation: String? {
        guard case .event(.keyRevoked(let reason), _) = content else { return nil }
        return reason
    }
}
