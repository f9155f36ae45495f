internal import Pods
internal import Registry
internal import RegistryAPI

extension RegistryReader {
    /// The fleet at the moment that a query asks about; `nil` when it asks about now.
    func past(_ query: Query, now: Int64, _ folds: PastFolds) async throws -> PastFleet? {
        guard let moment = try moment(query, "as_of", now: now) else { return nil }
        let fleet = try await folds.run { try self.fleet(asOf: moment.position) }
        return PastFleet(fleet: fleet, time: moment.time)
    }

    /// The moment that a query names; `nil` when it names none.
    func moment(_ query: Query, _ name: String, now: Int64) throws -> PastMoment? {
        guard let text = try query.one(name) else { return nil }
        guard let asOf = AsOf(text, now: Timestamp(milliseconds: now)) else {
            throw Rejection.invalid("\(name) is \(AsOf.forms), not '\(text)'")
        }
        do { return try moment(asOf, now: now) } catch let error as MomentError {
            throw Rejection.invalid(error.description)
        }
    }
}
