package import EventLog
internal import Pods

extension Registry {
    /// Folds the views anew from the log, beside the old ones, compares, and switches to them in one transaction.
    ///
    /// Begins no log where there is none. Every transaction is short; a rebuild that is interrupted leaves the old views
    /// in place and is simply run again.
    package static func rebuild(_ configuration: EventLogConfiguration) async throws(RebuildError) -> RebuildReport {
        let log: EventLog<BareViews>
        do {
            _ = try LogReader.open(directory: configuration.directory)
            log = try EventLog<BareViews>.open(configuration)
        } catch {
            throw .read(.log(error))
        }
        let outcome = await attempt { () throws(RebuildError) in try await Rebuild(log).run() }
        await log.close()
        return try outcome.get()
    }
}

private func attempt<Value>(
    _ body: () async throws(RebuildError) -> Value
) async -> Result<Value, RebuildError> {
    do throws(RebuildError) { return .success(try await body()) } catch { return .failure(error) }
}
