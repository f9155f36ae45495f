internal import Hummingbird
internal import Pods
internal import Reconciler
internal import Registry
internal import RegistryAPI

/// Whether the server lives, whether it serves, and how much of what there is.
struct HealthRoutes: Sendable {
    let reader: RegistryReader
    let reconciler: any ReconcilerWindow

    func add(to table: inout RouteTable) {
        table.on(.get, "/healthz", for: .anyone) { _ in try .json(["status": "alive"]) }
        table.on(.get, "/readyz", for: .anyone) { _ in try readiness() }
        table.on(.get, "/metrics", for: .role(.viewer)) { _ in try await metrics() }
    }

    private func readiness() throws -> Response {
        guard try reader.withFleet({ $0.registry.isReceiverUp }) else {
            throw Rejection(.overloaded, "the server begins, or ends; try again in a moment")
        }
        return try .json(["status": "ready"])
    }

    private func metrics() async throws -> Response {
        let plan = await reconciler.plan()
        let metrics = try reader.withFleet { Metrics(fleet: $0, plan: plan) }
        return .text(metrics.text, mediaType: "text/plain; version=0.0.4; charset=utf-8")
    }
}
