/// Something a client did that one which keeps a marker in each name should not have done.
package struct Violation: Hashable, Sendable, Codable {
    package enum Rule: String, Hashable, Sendable, Codable {
        /// The same name was created more than once.
        case createdTwice = "created_twice"
        /// More than a droplet and its replacement lived at one time.
        case crowdedPod = "crowded_pod"
        /// A droplet was to be deleted that no marker says to be anybody's.
        case unmarkedDeletion = "unmarked_deletion"
        case minuteExceeded = "minute_exceeded"
        case hourExceeded = "hour_exceeded"
        case leakedToken = "leaked_token"
    }

    package let rule: Rule
    package let detail: String
}

extension Violation {
    static func all(in conduct: ConductRecord, _ limits: Limits) -> [Violation] {
        names(conduct) + pods(conduct) + deletions(conduct) + rates(conduct, limits)
            + conduct.leaks.map { Violation(rule: .leakedToken, detail: "in the \($0.place.rawValue) of \($0.route)") }
    }

    private static func names(_ conduct: ConductRecord) -> [Violation] {
        conduct.names.filter { PodMark($0.key) != nil && $0.value.everCreated > 1 }.sorted { $0.key < $1.key }
            .map { Violation(rule: .createdTwice, detail: "\($0.key): \($0.value.everCreated) times") }
    }

    private static func pods(_ conduct: ConductRecord) -> [Violation] {
        conduct.pods.filter { $0.value.peak > 2 }.sorted {
            ($0.key.pod, $0.key.registry) < ($1.key.pod, $1.key.registry)
        }
        .map { Violation(rule: .crowdedPod, detail: "\($0.key.pod): \($0.value.peak) droplets at one time") }
    }

    private static func deletions(_ conduct: ConductRecord) -> [Violation] {
        conduct.deletions.filter { PodMark($0.name) == nil }
            .map { Violation(rule: .unmarkedDeletion, detail: "\($0.name), droplet \($0.droplet)") }
    }

    private static func rates(_ conduct: ConductRecord, _ limits: Limits) -> [Violation] {
        var found: [Violation] = []
        if conduct.minute.peak > limits.requestsPerMinute {
            found.append(Violation(rule: .minuteExceeded, detail: "\(conduct.minute.peak) requests"))
        }
        if conduct.hour.peak > limits.requestsPerHour {
            found.append(Violation(rule: .hourExceeded, detail: "\(conduct.hour.peak) requests"))
        }
        return found
    }
}
