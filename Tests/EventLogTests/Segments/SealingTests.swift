import Chance
import LMDB
import StoreTestSupport
import Testing

@testable import EventLog

@Suite(.temporaryDirectory) struct SealingTests {
    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `what is sealed is read as it was written`(seed: UInt64) async throws {
        let (log, model) = try await sealedLog(seed: seed)
        try await compare(log, model)
        #expect(try log.reader.sealed() == Position(rawValue: model.head.rawValue / 4_096 * 4_096))
        await log.close()
        try await compare(try TallyLog.temporary(), model)
    }

    @Test func `a log that ends with a segment goes on after it`() async throws {
        let log = try TallyLog.open(.sealing())
        _ = try await log.execute(.begin([1]))
        _ = try await log.execute(.beats(4_095, of: 1))
        try await log.untilSealed(through: 4_096)
        #expect(try log.reader.head() == 4_096)
        await log.close()
        let again = try TallyLog.open(.sealing(time: 5))
        #expect(try again.reader.read(after: 4_095, limit: 9).map(\.entry.time) == [1_000])
        #expect(try await again.execute(.add([2], to: 1)).first == 4_097)
        #expect(try again.reader.read(after: 4_096, limit: 9).map(\.entry.time) == [1_000])
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `a replay tells of each run its first and its newest beat`(seed: UInt64) async throws {
        let (log, _) = try await sealedLog(seed: seed)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<6 {
            let ends = [0, 0].map { _ in UInt64.random(in: 0...log.reader.headValue(), using: &generator) }.sorted()
            let (after, through) = (Position(rawValue: ends[0]), Position(rawValue: ends[1]))
            let expected = try RunFold(scanning: log.reader, after: after, through: through)
            #expect(try RunFold(replaying: log.reader, after: after, through: through) == expected, "\(ends)")
        }
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `the newest beats are those that a look at every entry finds`(seed: UInt64) async throws {
        let (log, model) = try await sealedLog(seed: seed)
        for last in [1, 4_095, 4_096, 5_000, 8_192, 9_001, model.head] as [Position] {
            var expected: [BeatSource: NewestBeat] = [:]
            try log.reader.scan(after: .origin, through: last) { header, _ throws(EventLogError) in
                guard case .beat(let attempt) = header.body else { return }
                let machine = BeatSource(stream: header.stream, attempt: attempt)
                expected[machine] = NewestBeat(machine: machine, position: header.position, time: header.time)
            }
            #expect(try log.reader.newestBeats(through: last) == expected.values.sorted { $0.machine < $1.machine })
        }
    }

    @Test func `entries before and after the seal keep their readers' place`() async throws {
        let (log, model) = try await sealedLog(seed: 3)
        for after in [0, 1, 4_094, 4_095, 4_096, 4_097, 8_190] as [Position] {
            let found = try log.reader.read(after: after, limit: 5_000)
            let expected = model.bodies.indices.dropFirst(Int(after.rawValue)).prefix(5_000)
            #expect(found.map(\.position.rawValue) == expected.map { UInt64($0) + 1 })
        }
    }

    @Test func `the rows that are not sealed stay few, however fast a log grows`() async throws {
        let log = try TallyLog.open(.sealing())
        _ = try await log.execute(.begin([1]))
        var most: UInt64 = 0
        for _ in 0..<40 {
            let head = try await log.execute(.beats(4_096, of: 1)).head
            most = max(most, head.rawValue - (try log.reader.sealed().rawValue))
        }
        #expect(most <= 10 * 4_096)
    }

    @Test func `a damaged row is not sealed, and is said once`() async throws {
        let reports = Tally.Reports()
        let log = try TallyLog.open(.sealing())
        _ = try await log.execute(.begin([1]))
        _ = try await log.execute(.beats(4_000, of: 1))
        _ = try await log.execute(.beats(500, of: 1))
        try await log.untilSealed(through: 4_096)
        await log.close()
        try withRawLog { transaction throws(LMDBError) in
            let tail = try transaction.openTable("tail")
            var row = try transaction.value(forKey: Position(rawValue: 4_200).bytes.span, in: tail)?.copied ?? []
            row[20] ^= 1
            try transaction.put(row.span, forKey: Position(rawValue: 4_200).bytes.span, in: tail)
        }
        var configuration = EventLogConfiguration.sealing()
        configuration.onDamage = { reports.add($0) }
        let again = try TallyLog.open(configuration)
        _ = try await again.execute(.beats(4_096, of: 1))
        _ = try await again.execute(.beats(4_096, of: 1))
        while again.activity.damage == nil { await Task.yield() }
        #expect(try again.metrics().activity.damage == .damaged(position: 4_200, .checksum))
        await again.close()
        #expect(reports.all == [.damaged(position: 4_200, .checksum)])
        #expect(try LogReader.open(directory: TemporaryDirectory.path).sealed() == 4_096)
    }

    @Test func `a table full of readers puts a seal off, and is no damage`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1]))
        _ = try await log.execute(.beats(4_095, of: 1))
        let reports = Tally.Reports()
        let schedule = SealingSchedule(head: 4_096, sealed: 0, segmentsPerSeal: 1)
        let sealer = Sealer(
            store: log.reader.store,
            schedule: schedule,
            submit: { _ in true },
            onDamage: { reports.add($0) }
        )
        #expect(schedule.next() == [1])
        var goesOn: Bool?
        try whileReadersAreFull(log.reader) { goesOn = sealer.seal([1]) }
        #expect(goesOn == true)
        #expect(reports.all == [])
        schedule.announce(8_192)
        #expect(schedule.next() == [1])
        #expect(sealer.seal([1]))
    }

    /// Takes one slot after another, and runs `body` when there is none left.
    private func whileReadersAreFull(_ reader: LogReader, _ body: () -> Void) throws(EventLogError) {
        do throws(EventLogError) {
            try reader.withSnapshot { _, _ throws(EventLogError) in try whileReadersAreFull(reader, body) }
        } catch .store(.readersFull) {
            body()
        }
    }

    private func sealedLog(seed: UInt64) async throws -> (TallyLog, LogModel) {
        var generator = SeededGenerator(seed: seed)
        var model = LogModel()
        let log = try TallyLog.open(.sealing())
        while model.head.rawValue < 14_000 {
            let payload = [UInt8.random(in: 0...255, using: &generator)]
            switch (model.streams.randomElement(using: &generator), Int.random(in: 0..<8, using: &generator)) {
            case (nil, _), (_, 0):
                _ = try await log.execute(.begin(payload))
                _ = model.begin([payload])
            case (let stream?, 1...3):
                _ = try await log.execute(.add(payload, to: stream))
                model.add(payload, to: stream)
            case (let stream?, _):
                let count = Int.random(in: 1...300, using: &generator)
                _ = try await log.execute(.beats(count, of: stream))
                model.beat(count, of: stream)
            }
        }
        try await log.untilSealed(through: Position(rawValue: model.head.rawValue / 4_096 * 4_096))
        return (log, model)
    }

    private func compare(_ log: TallyLog, _ model: LogModel) async throws {
        let entries = try log.everything()
        #expect(entries.map(\.entry.stream) == model.bodies.map(\.stream))
        #expect(entries.map(\.entry.event?.payload) == model.bodies.map(\.payload))
        let state = try await log.state()
        #expect(state.newestBeats == model.newestBeats)
        #expect(state.eventCounts == model.versions)
        for stream in model.streams {
            let versions = try log.reader.events(of: stream, after: 0, limit: .max).compactMap(\.entry.event?.version)
            #expect(versions == Array(1...(model.versions[stream] ?? 0)))
        }
        #expect(try log.reader.verify().head == model.head)
    }
}

extension LogReader {
    fileprivate func headValue() -> UInt64 {
        (try? head().rawValue) ?? 0
    }
}
