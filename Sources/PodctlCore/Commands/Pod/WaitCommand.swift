internal import ArgumentParser
internal import RegistryAPI

/// Waits until something is true of pods.
struct WaitCommand: SessionCommand {
    private static let interval: Duration = .seconds(1)

    static let configuration = CommandConfiguration(
        commandName: "wait",
        abstract: "Wait until something is true of all the pods given; ends with 8 when it takes too long."
    )

    @Argument(help: "The pods' ids.", transform: NameArgument.podID) var ids: [String]
    @Option(name: .customLong("for"), help: "ready, retired, gone, tag:x or attr:key=value.")
    var condition: WaitCondition
    @Option(name: .customLong("timeout"), help: "How long to wait, as in 90s or 5m.")
    var limit = TimeSpan(.seconds(300))
    @OptionGroup(title: "Server") var connection: ConnectionOptions

    func run(in session: Session) async throws {
        let client = try session.client(connection, timeout: min(limit.duration, .seconds(30)))
        let elapsed = session.clock.stopwatch()
        for id in ids {
            while try await !isMet(by: id, client) {
                guard elapsed() + Self.interval < limit.duration else {
                    throw CommandFailure.timedOut(
                        "pod '\(id)' is not \(condition) after \(limit.defaultValueDescription)"
                    )
                }
                try await session.clock.sleep(for: Self.interval)
            }
        }
    }

    /// A server that cannot answer now may do so later, and the waiting has a limit of its own.
    private func isMet(by id: String, _ client: RegistryClient) async throws -> Bool {
        do throws(RegistryClientError) {
            let pod = try await client.pod(id)
            guard !condition.isOutOfReach(for: pod) else {
                throw .conflict("pod '\(id)' is retired and will never be \(condition)")
            }
            return condition.holds(for: pod)
        } catch {
            switch error {
            case .unreachable, .overloaded, .timedOut: return false
            default: throw error
            }
        }
    }
}
