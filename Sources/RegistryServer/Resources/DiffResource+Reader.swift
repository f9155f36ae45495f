internal import Pods
package import Registry
package import RegistryAPI

extension DiffResource {
    /// Folds the log through both moments, and tells what the later fleet has that the earlier had not.
    package init(from start: PastMoment, to end: PastMoment, in reader: RegistryReader) throws {
        guard start.position <= end.position else { throw BackwardDiff(start: start.position, end: end.position) }
        let (earlier, later) = (try reader.fleet(asOf: start.position), try reader.fleet(asOf: end.position))
        self.init(
            from: MomentResource(start),
            to: MomentResource(end),
            changes: later.changes(since: earlier).map(ChangeResource.init)
        )
    }
}

extension MomentResource {
    fileprivate init(_ moment: PastMoment) {
        self.init(position: moment.position.rawValue, time: Timestamp(milliseconds: moment.time))
    }
}
