internal import Pods
internal import Registry
internal import ServiceLifecycle

/// Writes down that nobody is heard any more before the listener closes, since services end in reverse order.
struct ReceiverEnd: Service {
    let registry: Registry

    func run() async throws {
        try await gracefulShutdown()
        try await registry.execute(.stopReceiver, by: .registry)
    }
}
