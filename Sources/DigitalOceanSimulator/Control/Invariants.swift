/// What a test, or a person, holds a client's conduct against.
package struct Invariants: Sendable, Codable {
    package struct Name: Sendable, Codable {
        package let name: String
        package let everCreated: Int
        package let living: Int
    }

    /// All droplets of a pod, which their names tell: `<pod>.<attempt>.<registry>`.
    package struct Pod: Sendable, Codable {
        package let pod: String
        package let registry: String
        package let everCreated: Int
        package let living: Int
        /// How many lived at one time at most.
        package let peak: Int
    }

    package struct Deletion: Sendable, Codable {
        package let at: Int64
        package let droplet: Int
        package let name: String
        package let origin: String
        /// Whether the name was that of a pod's droplet.
        package let isMarked: Bool
    }

    package struct Window: Sendable, Codable {
        package let count: Int
        package let peak: Int
    }

    /// What was done that should not have been, for clients that keep a marker in each name.
    package let violations: [Violation]
    /// Every name that a droplet was ever created with or given.
    package let names: [Name]
    package let pods: [Pod]
    package let deletions: [Deletion]
    package let minute: Window
    package let hour: Window
    /// Requests by token; a token shows only as a mark that tells it from others.
    package let tokens: [String: Int]
    package let leaks: [TokenLeak]
}

extension Invariants {
    init(_ conduct: ConductRecord, _ limits: Limits, at now: Int64) {
        violations = Violation.all(in: conduct, limits)
        names = conduct.names.sorted { $0.key < $1.key }.map { name, tally in
            Name(name: name, everCreated: tally.everCreated, living: tally.living)
        }
        pods = conduct.pods.map { mark, tally in
            Pod(
                pod: mark.pod,
                registry: mark.registry,
                everCreated: tally.everCreated,
                living: tally.living,
                peak: tally.peak
            )
        }.sorted { ($0.pod, $0.registry) < ($1.pod, $1.registry) }
        deletions = conduct.deletions.map(Deletion.init)
        minute = Window(count: conduct.minute.count(at: now), peak: conduct.minute.peak)
        hour = Window(count: conduct.hour.count(at: now), peak: conduct.hour.peak)
        tokens = conduct.requestsByToken
        leaks = conduct.leaks
    }
}

extension Invariants.Deletion {
    fileprivate init(_ deletion: ConductRecord.Deletion) {
        at = deletion.at
        droplet = deletion.droplet
        name = deletion.name
        origin = deletion.origin.rawValue
        isMarked = PodMark(deletion.name) != nil
    }
}
