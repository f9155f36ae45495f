/// What a test, or a person, holds a client's conduct against.
package struct Invariants: Sendable, Codable {
    package struct Name: Sendable, Codable {
        package let name: String
        package let everCreated: Int
        package let living: Int
    }

    package struct Deletion: Sendable, Codable {
        package let at: Int64
        package let droplet: Int
        package let name: String
        package let origin: String
    }

    package struct Window: Sendable, Codable {
        package let count: Int
        package let peak: Int
    }

    /// Every name that a droplet was ever created with or has now.
    package let names: [Name]
    package let deletions: [Deletion]
    package let minute: Window
    package let hour: Window
    /// Requests by token; a token shows only as a mark that tells it from others.
    package let tokens: [String: Int]
}

extension Invariants {
    init(_ ledger: Ledger, at now: Int64) {
        names = Set(ledger.createdByName.keys).union(ledger.livingByName.keys).sorted().map { name in
            Name(
                name: name,
                everCreated: ledger.createdByName[name] ?? 0,
                living: ledger.livingByName[name] ?? 0
            )
        }
        deletions = ledger.deletions.map {
            Deletion(at: $0.at, droplet: $0.droplet, name: $0.name, origin: $0.origin.rawValue)
        }
        minute = Window(count: ledger.minute.count(at: now), peak: ledger.minute.peak)
        hour = Window(count: ledger.hour.count(at: now), peak: ledger.hour.peak)
        tokens = ledger.requestsByToken
    }
}
