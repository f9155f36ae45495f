/// Tells whoever waits for a rebuild how far it has come.
struct RebuildMeter: Sendable {
    let clock: any Clock<Duration>
    let onProgress: @Sendable (RebuildProgress) async -> Void

    /// One part of the work, timed from its beginning.
    struct Stage: Sendable {
        fileprivate let stage: RebuildProgress.Stage
        fileprivate let total: Int?
        fileprivate let elapsed: @Sendable () -> Duration
        fileprivate let onProgress: @Sendable (RebuildProgress) async -> Void

        func report(_ done: Int) async {
            await onProgress(RebuildProgress(stage: stage, done: done, total: total, elapsed: elapsed()))
        }
    }

    func begin(_ stage: RebuildProgress.Stage, total: Int?) -> Stage {
        Stage(stage: stage, total: total, elapsed: Self.stopwatch(clock), onProgress: onProgress)
    }

    private static func stopwatch(_ clock: some Clock<Duration>) -> @Sendable () -> Duration {
        let start = clock.now
        return { start.duration(to: clock.now) }
    }
}
