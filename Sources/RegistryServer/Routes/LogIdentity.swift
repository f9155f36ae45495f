internal import HTTPTypes
internal import Hummingbird
internal import Pods
internal import Registry
internal import RegistryAPI

/// Which log the positions are of: a restore makes another of it, and gives positions out again.
struct LogIdentity: Sendable {
    let reader: RegistryReader

    /// As in its checkpoints.
    var origin: String { reader.origin }

    /// Refuses whoever goes on with a position of another log: two histories would become one.
    func check(_ inquiry: Inquiry, _ query: Query) throws {
        let named = inquiry.request.headers[values: .podLedgerLog] + query.all("log")
        guard let other = named.first(where: { $0 != origin }) else { return }
        throw Rejection.invalid("this log is '\(origin)', not '\(other)'\(try story()); begin anew, without a position")
    }

    private func story() throws -> String {
        guard let restoration = try reader.withFleet({ $0.registry.restoration }) else { return "" }
        return ": it was restored as of position \(restoration.position), and later positions were given out again"
    }
}

extension HTTPField.Name {
    static var podLedgerLog: Self {
        guard let name = Self(LogHeader.name) else { preconditionFailure("letters and a dash are a field's name") }
        return name
    }
}
