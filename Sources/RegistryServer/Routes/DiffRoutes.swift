internal import Hummingbird
internal import Pods
internal import Registry
internal import RegistryAPI

/// What changed between two moments.
struct DiffRoutes: Sendable {
    let reader: RegistryReader
    let folds: PastFolds
    let clock: @Sendable () -> Int64

    func add(to table: inout RouteTable) {
        table.on(.get, "/v1/diff", for: .role(.viewer)) { try await diff($0) }
    }

    private func diff(_ inquiry: Inquiry) async throws -> Response {
        let (query, now) = (try inquiry.query("from", "to"), clock())
        guard let start = try reader.moment(query, "from", now: now) else {
            throw Rejection.invalid("'from' is missing; it is \(AsOf.forms)")
        }
        let end = try reader.moment(query, "to", now: now) ?? reader.present(now: now)
        do {
            return try .json(try await folds.run { try DiffResource(from: start, to: end, in: reader) })
        } catch let error as BackwardDiff {
            throw Rejection.invalid(error.description)
        }
    }
}
