import Chance
import ClientTestSupport
import PodletCore
import RegistryAPI
import Testing

@Suite(.timeLimit(.minutes(1))) struct ChallengeKeeperTests {
    private let clock = SteppingClock()
    private let store = MemoryChallengeStore()

    @Test func `orders are carried out, and remembered until they are undone`() async throws {
        let hook = ScriptedHook()
        try await keep(hook) { keeper, reports in
            await keeper.take([.sample("a")])
            #expect(await reports.next() == .carriedOut(HookStep(.start, .sample("a"))))
            let begun = try store.load()
            #expect(begun == [.sample("a")])
            await keeper.take([])
            #expect(await reports.next() == .carriedOut(HookStep(.stop, .sample("a"))))
            let left = try store.load()
            #expect(left == [])
        }
    }

    @Test func `a challenge is remembered before its hook is asked`() async throws {
        let hook = ScriptedHook(failures: [.failed("the power went")])
        try await keep(hook) { keeper, reports in
            await keeper.take([.sample("a")])
            _ = await reports.next()
            let begun = try store.load()
            #expect(begun == [.sample("a")])
        }
    }

    @Test func `a restart stops what is wanted no more, and asks for the rest again`() async throws {
        try store.save([.sample("a"), .sample("b")])
        let hook = ScriptedHook()
        try await keep(hook) { keeper, reports in
            await keeper.take([.sample("b")])
            _ = await reports.next()
            _ = await reports.next()
            #expect(hook.steps == [HookStep(.stop, .sample("a")), HookStep(.start, .sample("b"))])
        }
    }

    @Test func `a failing hook is tried again with later beats, ever more rarely`() async throws {
        let failure = HookFailure.failed("no room")
        let hook = ScriptedHook(failures: Array(repeating: failure, count: 12))
        var delays: [Duration] = []
        try await keep(hook) { keeper, reports in
            while true {
                await keeper.take([.sample("a")])
                guard case .hookFailed(_, failure, let delay)? = await reports.next() else { break }
                delays.append(delay)
                #expect(await keeper.news == [ChallengeNews(id: "a", state: "failing: no room")])
                try await clock.sleep(for: delay)
            }
            #expect(await keeper.news == [ChallengeNews(id: "a", state: "running")])
        }
        #expect(delays.count == 12)
        #expect(delays.allSatisfy { $0 <= .seconds(300) })
        #expect(delays.contains { $0 > .seconds(60) })
        #expect(delays[0] <= .seconds(5))
    }

    /// Lends a keeper that runs, and what it reports.
    private func keep(
        _ hook: ScriptedHook,
        _ body: (ChallengeKeeper, Reports) async throws -> Void
    ) async throws {
        let (reports, reporter) = AsyncStream.makeStream(of: PodletReport.self)
        let keeper = ChallengeKeeper(
            hook: hook,
            store: store,
            clock: clock,
            generator: SeededGenerator(seed: 7),
            report: { reporter.yield($0) }
        )
        let running = Task { await keeper.run() }
        defer { running.cancel() }
        try await body(keeper, Reports(stream: reports))
    }
}

/// What a keeper reports, one after another.
private struct Reports: Sendable {
    let stream: AsyncStream<PodletReport>

    func next() async -> PodletReport? {
        for await report in stream { return report }
        return nil
    }
}
