internal import ServiceLifecycle

/// Holds a service back until it is opened, so that nobody acts for a server that cannot be reached.
struct Gate: Sendable {
    private let opening: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation

    init() {
        (opening, signal) = AsyncStream.makeStream()
    }

    func open() {
        signal.yield()
    }

    /// For one service, which never begins where the end comes before the opening.
    func guarding(_ service: any Service) -> any Service {
        Guarded(service: service, opening: opening)
    }

    private struct Guarded: Service {
        let service: any Service
        let opening: AsyncStream<Void>

        func run() async throws {
            let isOpen = await cancelWhenGracefulShutdown { await opening.first { _ in true } != nil }
            if isOpen { try await service.run() }
        }
    }
}
