internal import EventLog
internal import Hummingbird
internal import Pods
internal import Reconciler
internal import Registry
internal import RegistryAPI

/// Whether the server lives, whether it serves, and how much of what there is.
struct HealthRoutes: Sendable {
    let registry: Registry
    let reconciler: any ReconcilerWindow
    let certificate: ServerCertificate?
    let cap: ConnectionCap?

    func add(to table: inout RouteTable) {
        table.on(.get, "/healthz", for: .anyone) { _ in try liveness() }
        table.on(.get, "/readyz", for: .anyone) { _ in try readiness() }
        table.on(.get, "/metrics", for: .role(.viewer)) { _ in try await metrics() }
    }

    /// Says what the log last knew of itself: a disk that hangs must not make the server look dead.
    private func liveness() throws -> Response {
        let log = registry.activity
        return try .json([
            "status": "alive", "log": log.damage == nil ? "sound" : "damaged", "headroom": "\(log.room.headroom)",
        ])
    }

    private func readiness() throws -> Response {
        guard try registry.reader.withFleet({ $0.registry.isReceiverUp }) else {
            throw Rejection(.overloaded, "the server begins, or ends; try again in a moment")
        }
        return try .json(["status": "ready"])
    }

    private func metrics() async throws -> Response {
        let plan = await reconciler.plan()
        let log = try registry.metrics()
        var metrics = try registry.reader.withFleet { Metrics(fleet: $0, plan: plan, log: log) }
        if let certificate { metrics.add(endOf: certificate) }
        if let cap { metrics.add(cap.tally) }
        return .text(metrics.text, mediaType: "text/plain; version=0.0.4; charset=utf-8")
    }
}
