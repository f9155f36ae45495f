import EventLog
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct IdempotencyTests {
    @Test func `a command that is sent again gets the first receipt and adds nothing`() async throws {
        let log = try TallyLog.temporary()
        let id = try #require(CommandID(text: "create web-1", body: [1]))
        let first = try await log.execute(.begin([1], [2], id: id))
        _ = try await log.execute(.begin([3]))
        let second = try await log.execute(.begin([1], [2], id: id))
        #expect(first == Receipt(first: 1, count: 2, isRepeat: false, head: 2))
        #expect(second == Receipt(first: 1, count: 2, isRepeat: true, head: 3))
        #expect(try log.reader.head() == 3)
    }

    @Test func `a command is known again after the log was opened again`() async throws {
        let id = try #require(CommandID(text: "create web-1", body: [1]))
        let log = try TallyLog.temporary()
        _ = try await log.execute(.begin([1], id: id))
        await log.close()
        let again = try TallyLog.temporary()
        #expect(try await again.execute(.begin([1], id: id)).isRepeat)
        #expect(try again.reader.head() == 1)
    }

    @Test func `an id that stands for something else is refused`() async throws {
        let log = try TallyLog.temporary()
        let id = try #require(CommandID(text: "create", body: [1]))
        let other = try #require(CommandID(text: "create", body: [2]))
        _ = try await log.execute(.begin([1], id: id))
        let first = Receipt(first: 1, count: 1, isRepeat: true, head: 1)
        await #expect(throws: AppendError<Tally.Refusal>.commandReused(first: first)) {
            try await log.execute(.begin([1], id: other))
        }
        #expect(try log.reader.head() == 1)
    }

    @Test func `actors do not share their ids`() async throws {
        let log = try TallyLog.temporary()
        let id = try #require(CommandID(text: "create", body: [1]))
        _ = try await log.execute(.begin([1], by: "ann", id: id))
        #expect(try await log.execute(.begin([1], by: "bob", id: id)).isRepeat == false)
        #expect(try log.reader.head() == 2)
    }

    @Test func `of many that are sent at once one is carried out`() async throws {
        let log = try TallyLog.temporary()
        let id = try #require(CommandID(text: "create", body: [1]))
        let repeats = try await withThrowingTaskGroup { group in
            for _ in 0..<100 { group.addTask { try await log.execute(.begin([1], id: id)).isRepeat } }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(repeats == 99)
        #expect(try log.reader.head() == 1)
    }

    @Test func `a command that added nothing is remembered too`() async throws {
        let log = try TallyLog.temporary()
        let id = try #require(CommandID(text: "look", body: []))
        let nothing = TallyCommand(actor: "ann", id: id) { (_, _) throws(Tally.Refusal) in Decision(drafts: []) }
        _ = try await log.execute(.begin([1]))
        _ = try await log.execute(nothing)
        _ = try await log.execute(.begin([2]))
        #expect(try await log.execute(nothing) == Receipt(first: 1, count: 0, isRepeat: true, head: 2))
    }

    @Test func `a command that was refused may be sent again`() async throws {
        let log = try TallyLog.temporary()
        let id = try #require(CommandID(text: "add", body: []))
        _ = try await log.execute(.begin([1]))
        await #expect(throws: AppendError<Tally.Refusal>.conflict(stream: 1, expected: 5, actual: 1)) {
            try await log.execute(.add([2], to: 1, expecting: 5, id: id))
        }
        #expect(try await log.execute(.add([2], to: 1, expecting: 1, id: id)).isRepeat == false)
    }

    @Test(arguments: ["", String(repeating: "x", count: 129)])
    func `an id that is empty or too long is none`(text: String) {
        #expect(CommandID(text: text, body: []) == nil)
    }
}
