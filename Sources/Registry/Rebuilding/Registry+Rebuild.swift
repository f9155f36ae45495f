package import EventLog
internal import Pods
internal import Synchronization

extension Registry {
    /// Folds the views anew from the log, beside the old ones, compares, and switches to them in one transaction.
    ///
    /// Commands go on meanwhile, and no transaction is long. A rebuild that is interrupted, by cancelling its task or by
    /// a crash, leaves the old views in place; the next one goes on from what it has written. Where the old views
    /// differed from the log, or the fleet that commands were decided against did, the reconciler is put on hold.
    package func rebuild(
        clock: any Clock<Duration> = ContinuousClock(),
        isInterrupted: @escaping @Sendable () -> Bool = { Task.isCancelled },
        onProgress: @escaping @Sendable (RebuildProgress) async -> Void = { _ in }
    ) async throws(RebuildError) -> RebuildReport {
        guard !isRebuilding.exchange(true, ordering: .acquiring) else { throw .underWay }
        defer { isRebuilding.store(false, ordering: .releasing) }
        let meter = RebuildMeter(clock: clock, onProgress: onProgress)
        return try await Rebuild(registry: self, meter: meter, isInterrupted: isInterrupted).run()
    }

    /// Does the same for a directory that nobody else writes to; begins no log where there is none.
    package static func rebuild(
        _ configuration: EventLogConfiguration,
        onProgress: @escaping @Sendable (RebuildProgress) async -> Void = { _ in }
    ) async throws(RebuildError) -> RebuildReport {
        do throws(EventLogError) { _ = try LogReader.open(directory: configuration.directory) } catch {
            throw .read(.log(error))
        }
        let registry: Registry
        do throws(RegistryReadError) { registry = try open(configuration) } catch { throw .read(error) }
        let outcome = await attempt { () throws(RebuildError) in try await registry.rebuild(onProgress: onProgress) }
        await registry.close()
        return try outcome.get()
    }

    package var isBeingRebuilt: Bool {
        isRebuilding.load(ordering: .relaxed)
    }

    /// Whether the stored views could not be read when the registry was opened: it serves what the log says, and writes
    /// no rows until it is rebuilt.
    package func lacksViews() async throws(RegistryError) -> Bool {
        do {
            return try await log.ask(priority: .vital) { live, _ in !live.hasViews }
        } catch {
            throw RegistryError(error)
        }
    }
}

private func attempt<Value>(
    _ body: () async throws(RebuildError) -> Value
) async -> Result<Value, RebuildError> {
    do throws(RebuildError) { return .success(try await body()) } catch { return .failure(error) }
}
