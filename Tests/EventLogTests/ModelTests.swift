import Chance
import EventLog
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct ModelTests {
    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `a log does what its model does, opened again at any time`(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        var model = LogModel()
        var log = try TallyLog.temporary()
        for _ in 0..<80 {
            if Int.random(in: 0..<16, using: &generator) == 0 {
                await log.close()
                log = try TallyLog.temporary()
            }
            try await step(log, &model, &generator)
        }
        try await compare(log, model)
    }

    @Test func `of writers that expect the same version one wins each time`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([]))
        let wins = try await withThrowingTaskGroup { group in
            for _ in 0..<16 { group.addTask { try await self.race(log, rounds: 20) } }
            return try await group.reduce(0, +)
        }
        #expect(wins == 16 * 20)
        #expect(try log.reader.verify().eventCount == 1 + wins)
    }

    private func step(_ log: TallyLog, _ model: inout LogModel, _ generator: inout SeededGenerator) async throws {
        let payload = (0..<Int.random(in: 0...40, using: &generator)).map { UInt8($0) }
        guard let stream = model.streams.randomElement(using: &generator) else {
            #expect(try await log.execute(.begin(payload)) == model.begin([payload]))
            return
        }
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: #expect(try await log.execute(.begin(payload, [1])) == model.begin([payload, [1]]))
        case 1: try await add(payload, to: stream, log, &model)
        case 2: try await expectConflict(on: stream, log, model)
        case 3: try await beat(Int.random(in: 1...900, using: &generator), stream, log, &model)
        default: try await beginOnce("id \(Int.random(in: 0..<6, using: &generator))", log, &model)
        }
    }

    private func add(
        _ payload: [UInt8],
        to stream: Position,
        _ log: TallyLog,
        _ model: inout LogModel
    ) async throws {
        let version = try #require(model.versions[stream])
        model.add(payload, to: stream)
        #expect(try await log.execute(.add(payload, to: stream, expecting: version)).head == model.head)
    }

    private func beat(_ count: Int, _ stream: Position, _ log: TallyLog, _ model: inout LogModel) async throws {
        model.beat(count, of: stream)
        #expect(try await log.execute(.beats(count, of: stream)).head == model.head)
    }

    private func beginOnce(_ text: String, _ log: TallyLog, _ model: inout LogModel) async throws {
        let id = try #require(CommandID(text: text, body: []))
        let expected = model.once(text) { $0.begin([[1]]) }
        #expect(try await log.execute(.begin([1], id: id)) == expected)
    }

    private func expectConflict(on stream: Position, _ log: TallyLog, _ model: LogModel) async throws {
        let actual = try #require(model.versions[stream])
        await #expect(
            throws: AppendError<Tally.Refusal>.conflict(stream: stream, expected: actual + 1, actual: actual)
        ) {
            try await log.execute(.add([], to: stream, expecting: actual + 1))
        }
    }

    private func compare(_ log: TallyLog, _ model: LogModel) async throws {
        let entries = try log.everything()
        #expect(entries.map(\.entry.stream) == model.bodies.map(\.stream))
        #expect(entries.map(\.entry.event?.payload) == model.bodies.map(\.payload))
        let state = try await log.state()
        #expect(state.newestBeats == model.newestBeats)
        #expect(state.eventCounts == model.versions)
        #expect(try log.reader.verify().head == model.head)
    }

    /// Adds so many events, each to the version it has read, and reads again when it was beaten.
    private func race(_ log: TallyLog, rounds: Int) async throws -> Int {
        var wins = 0
        while wins < rounds {
            let version = try log.reader.events(of: 1, after: 0, limit: .max).count
            do throws(AppendError<Tally.Refusal>) {
                _ = try await log.execute(.add([], to: 1, expecting: UInt32(version)))
                wins += 1
            } catch .conflict {
                continue
            }
        }
        return wins
    }
}
