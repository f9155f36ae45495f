internal import APIKeys
internal import Pods
internal import Synchronization

/// Secrets between the intent and the create; a crash forgets them, and with them the key they were for.
final class PendingSecrets: Sendable {
    private let secrets = Mutex<[EventID: APIKeySecret]>([:])

    func keep(_ secret: APIKeySecret, for attempt: EventID) {
        secrets.withLock { $0[attempt] = secret }
    }

    func drop(for attempt: EventID) {
        _ = take(for: attempt)
    }

    func take(for attempt: EventID) -> APIKeySecret? {
        secrets.withLock { $0.removeValue(forKey: attempt) }
    }
}
