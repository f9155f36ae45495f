internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Waits until something is true of pods.
struct WaitCommand: SessionCommand {
    private static let interval: Duration = .seconds(1)

    /// For one look, so that the end of the waiting is not missed for long.
    private static let lookMaximum: Duration = .seconds(30)

    static let configuration = CommandConfiguration(
        commandName: "wait",
        abstract: "Wait until something is true of all the pods given; ends with 8 when it takes too long.",
        discussion: "Ends with 1, and says why, where a pod needs a person before it can become ready or be gone."
    )

    @Argument(help: "The pods' ids.", transform: NameArgument.podID) var ids: [String]
    @Option(name: .customLong("for"), help: "ready, retired, gone, tag:x or attr:key=value.")
    var condition: WaitCondition
    @Option(
        name: .customLong("timeout"),
        help: "How long to wait, as in 90s or 5m (default: 5m).",
        transform: TimeSpan.argument
    )
    var limit = TimeSpan(seconds: 300)
    @OptionGroup(title: "Server") var connection: ConnectionOptions

    func run(in session: Session) async throws {
        let client = try session.client(connection, timeout: Self.lookMaximum)
        let elapsed = session.clock.stopwatch()
        for id in ids {
            var state = "the server did not answer"
            while true {
                let timeLeft = max(limit.duration - elapsed(), Self.interval)
                if let pod = try await pod(id, client.within(min(timeLeft, Self.lookMaximum))) {
                    if condition.holds(for: pod) { break }
                    if let obstacle = condition.obstacle(for: pod) { throw obstacle }
                    state = pod.standing
                }
                guard elapsed() + Self.interval < limit.duration else {
                    throw CommandFailure.timedOut(
                        "pod '\(id)' is not \(condition) after \(limit): \(state)"
                    )
                }
                try await session.clock.sleep(for: Self.interval)
            }
        }
    }

    /// `nil` from a server that cannot answer now: it may do so later, and the waiting has a limit of its own.
    private func pod(_ id: String, _ client: RegistryClient) async throws -> PodResource? {
        do throws(RegistryClientError) {
            return try await client.pod(id)
        } catch {
            switch error {
            case .unreachable, .overloaded, .timedOut: return nil
            default: throw error
            }
        }
    }
}

extension PodResource {
    /// How the pod stands and why, as the end of a sentence.
    fileprivate var standing: String {
        guard let condition else { return "its phase is \(phase)" }
        return "it is \(condition.name): \(condition.reason)"
    }
}
