internal import Hummingbird
internal import Pods
internal import Reconciler
internal import Registry
internal import RegistryAPI

/// Droplets with the registry's marker that belong to no pod.
struct OrphanRoutes: Sendable {
    let registry: Registry
    let answers: Answers

    func add(to table: inout RouteTable) {
        table.on(.get, "/v1/orphans", for: .role(.viewer)) { inquiry in
            _ = try inquiry.query()
            return try .json(try await answers.ask { _, plan in OrphanList(plan) })
        }
    }
}
