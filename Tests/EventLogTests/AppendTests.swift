import EventLog
import Foundation
import StoreTestSupport
import Synchronization
import Testing

@Suite(.temporaryDirectory) struct AppendTests {
    @Test func `positions are dense from one, whatever is appended`() async throws {
        let log = try TallyLog.temporary()
        let pod = try await log.execute(.begin([1], [2]))
        _ = try await log.execute(.beat(pod.first))
        _ = try await log.execute(.add([3], to: pod.first))
        #expect(try log.everything().map(\.position) == [1, 2, 3, 4])
    }

    @Test func `a decision may begin a stream and go on in it`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1]))
        let receipt = try await log.execute(.begin([2], [3]))
        #expect(receipt == Receipt(first: 2, count: 2, isRepeat: false, head: 3))
        let events = try log.reader.events(of: 2, after: 0, limit: .max)
        #expect(events.map(\.position) == [2, 3])
        #expect(events.compactMap(\.entry.event?.version) == [1, 2])
        #expect(events.compactMap(\.entry.event?.payload) == [[2], [3]])
    }

    @Test func `a beat has no version in its stream`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1]))
        _ = try await log.execute(.beats(3, of: 1))
        _ = try await log.execute(.add([2], to: 1, expecting: 1))
        #expect(try log.reader.events(of: 1, after: 0, limit: .max).compactMap(\.entry.event?.version) == [1, 2])
    }

    @Test(arguments: [0, 1, 3] as [UInt32])
    func `an expectation that does not hold appends nothing and tells what is true`(expected: UInt32) async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1], [2]))
        await #expect(throws: AppendError<Tally.Refusal>.conflict(stream: 1, expected: expected, actual: 2)) {
            try await log.execute(.add([3], to: 1, expecting: expected))
        }
        #expect(try log.reader.head() == 2)
    }

    @Test func `a stream that must not exist may be expected`() async throws {
        let log = try TallyLog.temporary()
        let command = TallyCommand(actor: "ann") { (_, moment) throws(Tally.Refusal) in
            Decision(
                drafts: [.event(of: moment.next, [])],
                expectations: [Expectation(stream: moment.next, version: 0)]
            )
        }
        #expect(try await log.execute(command).first == 1)
    }

    @Test func `a refusal reaches its caller and leaves no trace`() async throws {
        let log = try TallyLog.temporary()
        await #expect(throws: AppendError<Tally.Refusal>.refused(.unwelcome)) {
            try await log.execute(Command(actor: "ann") { (_, _) throws(Tally.Refusal) in throw .unwelcome })
        }
        #expect(try log.reader.head() == .origin)
    }

    @Test func `a decision that adds nothing is answered with the head`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1]))
        let nothing = TallyCommand(actor: "ann") { (_, _) throws(Tally.Refusal) in Decision(drafts: []) }
        #expect(try await log.execute(nothing) == Receipt(first: 1, count: 0, isRepeat: false, head: 1))
    }

    @Test func `an event carries who, why and what led to it`() async throws {
        let log = try TallyLog.temporary()
        let id = try #require(CommandID(text: "tag it", body: []))
        _ = try await log.execute(.begin([1]))
        _ = try await log.execute(
            Command(actor: "zoë", id: id) { (_, _) throws(Tally.Refusal) in
                Decision(drafts: [Draft(stream: 1, content: .event(kind: 300, cause: 1, payload: [9, 9]))])
            }
        )
        let event = try #require(try log.everything().last?.entry.event)
        #expect(
            event
                == Entry.Event(kind: 300, version: 2, actor: "zoë", cause: 1, commandID: "tag it", payload: [9, 9])
        )
    }

    @Test func `a command sees what those before it in the batch have added`() async throws {
        let log = try TallyLog.temporary()
        try await withThrowingDiscardingTaskGroup { group in
            for _ in 0..<200 {
                group.addTask {
                    _ = try await log.execute(
                        Command(actor: "ann") { (state, moment) throws(Tally.Refusal) in
                            let isFirst = state.eventCounts.isEmpty
                            return Decision(drafts: [.event(of: isFirst ? moment.next : 1, [])])
                        }
                    )
                }
            }
        }
        #expect(try await log.state().eventCounts == [1: 200])
    }

    @Test func `time never goes back, though the clock does`() async throws {
        let times = Mutex<[Int64]>([30, 10, 40])
        var configuration = EventLogConfiguration.temporary()
        configuration.clock = LogClock { times.withLock { $0.isEmpty ? 0 : $0.removeFirst() } }
        let log = try TallyLog.open(configuration)
        for _ in 0..<4 { _ = try await log.execute(.begin([])) }
        #expect(try log.everything().map(\.entry.time) == [30, 30, 40, 40])
    }

    @Test func `a decision is told the time and position its drafts will get`() async throws {
        let log = try TallyLog.open(.temporary(time: 5_000))
        _ = try await log.execute(.begin([1], [2]))
        let told = Mutex<Moment?>(nil)
        _ = try await log.execute(
            Command(actor: "ann") { (_, moment) throws(Tally.Refusal) in
                told.withLock { $0 = moment }
                return Decision(drafts: [])
            }
        )
        #expect(told.withLock { $0 } == Moment(now: 5_000, next: 3, actor: "ann"))
    }

    @Test(arguments: [(4_097, 0), (1, 4 << 20)])
    func `a command larger than a batch is refused`(drafts: Int, payload: Int) async throws {
        let log = try TallyLog.temporary()
        await #expect(throws: AppendError<Tally.Refusal>.tooLarge) {
            try await log.execute(
                Command(actor: "ann") { (_, moment) throws(Tally.Refusal) in
                    let draft = Draft.event(of: moment.next, Array(repeating: 0, count: payload))
                    return Decision(drafts: Array(repeating: draft, count: drafts))
                }
            )
        }
        #expect(try log.reader.head() == .origin)
    }

    @Test func `commands that do not fit in one batch follow in the next`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([]))
        try await withThrowingDiscardingTaskGroup { group in
            for _ in 0..<5 {
                group.addTask { _ = try await log.execute(.beats(3_000, of: 1)) }
            }
        }
        #expect(try log.reader.head() == 15_001)
        #expect(try log.reader.verify().beatCount == 15_000)
    }

    @Test func `a beat takes at most 60 bytes of the file`() async throws {
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([]))
        for _ in 0..<10 { _ = try await log.execute(.beats(4_096, of: 1)) }
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(TemporaryDirectory.path)/log.mdb")
        let byteCount = try #require(attributes[.size] as? Int)
        #expect(byteCount <= 60 * 40_960)
    }

    @Test func `a full queue turns commands away`() async throws {
        var configuration = EventLogConfiguration.temporary()
        configuration.queueLimit = 0
        let log = try TallyLog.open(configuration)
        await #expect(throws: AppendError<Tally.Refusal>.overloaded) { try await log.execute(.begin([])) }
    }

    @Test func `a closed log takes no commands and gives no entries`() async throws {
        let log = try TallyLog.temporary()
        await log.close()
        await log.close()
        await #expect(throws: AppendError<Tally.Refusal>.closed) { try await log.execute(.begin([])) }
        #expect(throws: EventLogError.closed) { try log.reader.head() }
    }
}
